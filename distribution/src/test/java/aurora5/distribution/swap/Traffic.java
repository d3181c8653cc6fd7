package aurora5.distribution.swap;

import aurora5.distribution.client.Answer;
import aurora5.distribution.client.Client;
import aurora5.distribution.measure.Await;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts runs at a fixed rate, whatever becomes of those before, and checks each when it has ended:
 * it ended on the jar it began on, and that is no older than the one known to be live. Thread-safe.
 */
final class Traffic implements AutoCloseable {
  private static final int[] WORK_MILLIS = {0, 20, 150, 400};

  private final Client client;
  private final Versions versions;
  private final int rate;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger started = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

  Traffic(Client client, Versions versions, int rate) {
    this.client = client;
    this.versions = versions;
    this.rate = rate;
  }

  void begin() {
    long pause = TimeUnit.SECONDS.toMicros(1) / rate;
    clock.scheduleAtFixedRate(this::start, 0, pause, TimeUnit.MICROSECONDS);
  }

  /** Waits until that many more have been started. */
  void awaitStarts(int more) {
    int goal = started.get() + more;
    Await.until(more + " more runs", () -> started.get() >= goal);
  }

  /** Starts no more, and waits for those that were started. */
  void end() {
    clock.shutdown();
    Await.until(
        "the last run has ended", () -> clock.isTerminated() && ended.get() == started.get());
  }

  /** Starts no more, whatever becomes of those that were started. */
  @Override
  public void close() {
    clock.shutdownNow();
  }

  int runs() {
    return started.get();
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  private void start() {
    int number = started.getAndIncrement();
    int atLeast = versions.live();
    Map<String, Object> input = Map.of("millis", WORK_MILLIS[number % WORK_MILLIS.length]);
    client
        .posted("/api/workflows/" + Swaps.WORKFLOW + "/runs?wait=60", Map.of("input", input))
        .whenComplete(
            (answer, thrown) -> {
              fault(answer, thrown, atLeast).ifPresent(failures::add);
              ended.incrementAndGet();
            });
  }

  private static Optional<String> fault(Answer answer, Throwable thrown, int atLeast) {
    if (thrown != null) {
      return Optional.of(thrown.toString());
    }
    JsonNode run = answer.status() == 200 ? answer.json() : Client.JSON.createObjectNode();
    int first = run.path("result").path("first").asInt(-1);
    int last = run.path("result").path("last").asInt(-1);
    boolean fine = run.path("status").asText().equals("SUCCEEDED") && first == last;
    return fine && first >= atLeast ? Optional.empty() : Optional.of(atLeast + ": " + answer);
  }
}
