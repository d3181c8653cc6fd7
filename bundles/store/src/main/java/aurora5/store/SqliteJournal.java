package aurora5.store;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.store.observe.Observers;
import aurora5.store.read.EventReads;
import aurora5.store.write.WriteSide;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The journal over SQLite. Thread-safe. */
record SqliteJournal(WriteSide writes, EventReads reads, Observers observers) implements Journal {
  @Override
  public CompletionStage<Appended> append(List<Entry> entries) {
    return writes.append(entries);
  }

  @Override
  public CompletionStage<Appended> appendHere(List<Entry> entries) {
    return writes.appendHere(entries);
  }

  @Override
  public List<Journaled> events(String runId, long afterSeq, int limit) {
    return reads.ofRun(runId, afterSeq, limit);
  }

  @Override
  public long lastSeq(String runId) {
    return reads.lastSeq(runId);
  }

  @Override
  public List<Journaled> eventsAfter(long position, int limit) {
    return reads.after(position, limit);
  }

  @Override
  public long position() {
    return writes.position();
  }

  @Override
  public AutoCloseable observe(Consumer<Journaled> observer) {
    return observers.observe(observer);
  }
}
