package aurora5.store.write;

import aurora5.api.store.Appended;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import aurora5.store.sql.Failures;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a batch of appends with one force, and finds the bad one if one of them is. */
final class GroupCommit {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private final Ledger ledger;
  private final Answers answers;
  private final Consumer<Commit> told;
  private volatile long position;
  private boolean warned;

  GroupCommit(Ledger ledger, Answers answers, Consumer<Commit> told) {
    this.ledger = ledger;
    this.answers = answers;
    this.told = told;
    position = ledger.position();
  }

  /**
   * Writes and answers all of them.
   *
   * @param more called when all have been put: adds what has come meanwhile, if there is room
   * @throws StoreException if nothing may ever be written again
   */
  void write(List<Append> batch, Consumer<List<Append>> more) {
    List<Appended> results = new ArrayList<>(batch.size());
    try {
      while (results.size() < batch.size()) {
        for (int i = results.size(); i < batch.size(); i++) {
          results.add(ledger.put(batch.get(i)));
        }
        more.accept(batch);
      }
    } catch (SQLException | RuntimeException failure) {
      takeBack(batch, failure);
      return;
    }
    if (commit(batch)) {
      position = ledger.position();
      warned = false;
      tell(new Commit(batch, results));
      answers.give(batch, results);
    }
  }

  private void tell(Commit commit) {
    try {
      told.accept(commit);
    } catch (RuntimeException failure) {
      LOG.error("Could not tell of a commit; it is on disk nevertheless", failure);
    }
  }

  /** Position of the last event on disk; for any thread. */
  long position() {
    return position;
  }

  private boolean commit(List<Append> batch) {
    try {
      ledger.commit();
      return true;
    } catch (SQLException failure) {
      if (!passing(failure)) {
        throw stop(batch, failure);
      }
      takeBack(batch, failure);
      return false;
    }
  }

  private void takeBack(List<Append> batch, Exception failure) {
    if (Failures.deadly(failure)) {
      throw stop(batch, failure);
    }
    try {
      ledger.rollback();
    } catch (SQLException second) {
      second.addSuppressed(failure);
      throw stop(batch, second);
    }
    if (batch.size() == 1 || passing(failure)) {
      StoreException refusal = Failures.wrap("Could not write to the journal", failure);
      warn(batch.size(), refusal);
      answers.fail(batch, refusal);
    } else {
      batch.forEach(append -> write(List.of(append), none -> {}));
    }
  }

  /** Once for each time of trouble, which may last: every append of it tells the same. */
  private void warn(int appends, StoreException refusal) {
    if (warned) {
      LOG.debug("{} appends were not written either: {}", appends, refusal.getMessage());
    } else {
      LOG.warn("{} appends were not written: {}", appends, refusal.getMessage());
    }
    warned = true;
  }

  /** Whether it hits everybody alike, and goes away by itself or by a person's doing. */
  private static boolean passing(Exception failure) {
    Kind kind = Failures.kind(failure);
    return kind == Kind.FULL || kind == Kind.BUSY;
  }

  /**
   * After a failed force the next one may report success although data are lost: so there is none.
   */
  private StoreException stop(List<Append> batch, Exception failure) {
    StoreException last =
        new StoreException(
            Kind.FAILED,
            "Writing to the disk failed, so the store has stopped for good. Check the disk, then"
                + " restart Aurora.",
            failure);
    answers.fail(batch, last);
    return last;
  }
}
