package aurora5.store.write;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.work.Pool;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that writes to the database. Thread-safe. */
public final class WriteSide implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WriteSide.class);
  private static final long CLOSING_MILLIS = 10_000;

  private final Ledger ledger;
  private final Checkpoints checkpoints;
  private final Answers answers = new Answers();
  private final Writer writer;

  private WriteSide(Ledger ledger, Checkpoints checkpoints, Consumer<Commit> told) {
    this.ledger = ledger;
    this.checkpoints = checkpoints;
    writer = new Writer(ledger, checkpoints, answers, told);
  }

  /**
   * @param told called on the writer's thread after every commit; must neither block nor throw
   */
  public static WriteSide open(
      Database database, Durability durability, Clock clock, Consumer<Commit> told)
      throws SQLException {
    Ledger ledger = new SqliteLedger(database.writer(durability), clock);
    return new WriteSide(ledger, new Checkpoints(database), told);
  }

  static WriteSide of(Ledger ledger, Database database, Consumer<Commit> told) throws SQLException {
    return new WriteSide(ledger, new Checkpoints(database), told);
  }

  public WriteSide start(Pool pool) {
    pool.start("answers", answers);
    pool.start("checkpoints", checkpoints);
    writer.start();
    return this;
  }

  public CompletionStage<Appended> append(List<Entry> entries) {
    return writer.append(entries);
  }

  /** A piece of housekeeping: of the events, claims and space that removed runs have left. */
  public CompletionStage<Appended> tidy() {
    return writer.append(Append.tidying(List.of()));
  }

  /** It has been decided what becomes of content that had lost a run. */
  public CompletionStage<Appended> settled(List<String> contents) {
    return writer.append(Append.tidying(contents));
  }

  /** Appends that wait to be written. */
  public int waiting() {
    return writer.waiting();
  }

  /** The same for a thread that may wait for the disk. */
  public CompletionStage<Appended> appendHere(List<Entry> entries) {
    return writer.appendHere(entries);
  }

  public void durability(Durability durability) {
    writer.durability(durability);
  }

  /** Position of the last event on disk. */
  public long position() {
    return writer.position();
  }

  /** Whether a failed write has stopped it for good. */
  public boolean isBroken() {
    return writer.broken();
  }

  /** Completes, on the writer's thread, when a failed write has stopped it for good. */
  public CompletionStage<Void> death() {
    return writer.death();
  }

  /** Refuses what comes from now on; writes and answers what waits. */
  public void end() {
    try {
      if (!writer.end(CLOSING_MILLIS) || !answers.end(CLOSING_MILLIS)) {
        LOG.error("The writer did not end in time; what was acknowledged is on disk");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** After the end. The last connection of all to be closed clears the log away. */
  @Override
  public void close() throws SQLException {
    checkpoints.close();
    ledger.close();
  }
}
