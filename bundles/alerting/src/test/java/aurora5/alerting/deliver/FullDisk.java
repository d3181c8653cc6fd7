package aurora5.alerting.deliver;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A journal whose disk can be filled and freed. */
public final class FullDisk implements Journal {
  private final Journal journal;
  private volatile boolean full;

  public FullDisk(Journal journal) {
    this.journal = journal;
  }

  public void full(boolean now) {
    full = now;
  }

  @Override
  public CompletionStage<Appended> append(List<Entry> entries) {
    return full
        ? CompletableFuture.failedFuture(new StoreException(Kind.FULL, "the disk is full", null))
        : journal.append(entries);
  }

  @Override
  public List<Journaled> events(String runId, long afterSeq, int limit) {
    return journal.events(runId, afterSeq, limit);
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
