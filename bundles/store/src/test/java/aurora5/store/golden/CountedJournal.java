package aurora5.store.golden;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * A journal that knows whether an answer is still to come, and can die as its process would: then
 * nothing it is given is written. Thread-safe.
 */
final class CountedJournal implements Journal {
  private final Journal journal;
  private long begun;
  private long open;
  private boolean dead;

  CountedJournal(Journal journal) {
    this.journal = journal;
  }

  @Override
  public CompletionStage<Appended> append(List<Entry> entries) {
    var answer = new CompletableFuture<Appended>();
    if (!begin()) {
      return answer;
    }
    journal
        .append(entries)
        .whenComplete(
            (appended, thrown) -> {
              if (thrown == null) {
                answer.complete(appended);
              } else {
                answer.completeExceptionally(thrown);
              }
              end();
            });
    return answer;
  }

  private boolean begin() {
    synchronized (this) {
      if (!dead) {
        begun++;
        open++;
      }
      return !dead;
    }
  }

  private void end() {
    synchronized (this) {
      open--;
      notifyAll();
    }
  }

  void die() {
    synchronized (this) {
      dead = true;
    }
  }

  /** Waits until every append has been answered; how many there were. */
  long awaitAnswers() throws InterruptedException {
    synchronized (this) {
      while (open > 0) {
        wait(1_000);
      }
      return begun;
    }
  }

  /** Whether nothing has been appended since there were that many. */
  boolean still(long appends) {
    synchronized (this) {
      return open == 0 && begun == appends;
    }
  }

  @Override
  public List<Journaled> events(String runId, long afterSeq, int limit) {
    return journal.events(runId, afterSeq, limit);
  }

  @Override
  public long lastSeq(String runId) {
    return journal.lastSeq(runId);
  }

  @Override
  public List<Journaled> eventsAfter(long position, int limit) {
    return journal.eventsAfter(position, limit);
  }

  @Override
  public long position() {
    return journal.position();
  }

  @Override
  public AutoCloseable observe(Consumer<Journaled> observer) {
    return journal.observe(observer);
  }
}
