package aurora5.http;

import aurora5.api.Json;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A journal in memory; observers are told by the writer. */
final class TestJournal implements Journal {
  private final List<Journaled> events = new CopyOnWriteArrayList<>();
  private final List<Consumer<Journaled>> observers = new CopyOnWriteArrayList<>();

  /** One event of one or more facts. */
  synchronized void happens(String runId, String... facts) {
    var body = new StringBuilder("[");
    for (String fact : facts) {
      body.append(body.length() > 1 ? "," : "").append("{\"fact\":\"").append(fact).append("\"}");
    }
    append(
        List.of(
            new Entry.Event(
                runId,
                events(runId, 0, Integer.MAX_VALUE).size() + 1,
                Instant.parse("2026-01-01T00:00:00Z"),
                new Json(body.append("]").toString()))));
  }

  @Override
  public synchronized CompletionStage<Appended> append(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry instanceof Entry.Event event) {
        var journaled =
            new Journaled(events.size() + 1L, event.runId(), event.seq(), event.at(), event.body());
        events.add(journaled);
        observers.forEach(observer -> observer.accept(journaled));
      }
    }
    return CompletableFuture.completedFuture(new Appended.Committed(position()));
  }

  @Override
  public List<Journaled> events(String runId, long afterSeq, int limit) {
    return events.stream()
        .filter(event -> event.runId().equals(runId) && event.seq() > afterSeq)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Journaled> eventsAfter(long position, int limit) {
    return events.stream().filter(event -> event.position() > position).limit(limit).toList();
  }

  @Override
  public long position() {
    return events.size();
  }

  @Override
  public AutoCloseable observe(Consumer<Journaled> observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }
}
