package aurora5.testkit.memory;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A journal that takes nothing as long as a test says so. Thread-safe. */
public final class FailingJournal implements Journal {
  private final Journal journal;
  private volatile Optional<Kind> failure = Optional.empty();

  public FailingJournal(Journal journal) {
    this.journal = journal;
  }

  public void fail(Kind kind) {
    failure = Optional.of(kind);
  }

  public void recover() {
    failure = Optional.empty();
  }

  @Override
  public CompletionStage<Appended> append(List<Entry> entries) {
    return failure
        .map(kind -> new StoreException(kind, "on purpose", null))
        .<CompletionStage<Appended>>map(CompletableFuture::failedFuture)
        .orElseGet(() -> journal.append(entries));
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
