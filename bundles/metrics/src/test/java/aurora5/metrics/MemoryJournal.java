package aurora5.metrics;

import aurora5.api.Json;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Tells its observers at once. */
final class MemoryJournal implements Journal {
  private final List<Consumer<Journaled>> observers = new ArrayList<>();
  private long position;

  /** One event that holds these facts, each written as JSON. */
  void happens(String runId, Instant at, String... facts) {
    position++;
    var body = new Json("[" + String.join(",", facts) + "]");
    var event = new Journaled(position, runId, position, at, body);
    List.copyOf(observers).forEach(observer -> observer.accept(event));
  }

  int observers() {
    return observers.size();
  }

  @Override
  public CompletionStage<Appended> append(List<Entry> entries) {
    throw new UnsupportedOperationException("metrics write nothing");
  }

  @Override
  public List<Journaled> events(String runId, long afterSeq, int limit) {
    throw new UnsupportedOperationException("not asked by metrics");
  }

  @Override
  public List<Journaled> eventsAfter(long after, int limit) {
    throw new UnsupportedOperationException("not asked by metrics");
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public AutoCloseable observe(Consumer<Journaled> observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }
}
