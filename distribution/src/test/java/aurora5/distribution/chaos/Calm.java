package aurora5.distribution.chaos;

import aurora5.distribution.client.Client;
import aurora5.distribution.measure.Await;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Waits until the runs that were in flight when the process got ready have come to rest. */
final class Calm {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String RUNNING = "/api/runs?limit=200&status=RUNNING";

  private final Client client;
  private final Set<String> inFlight;

  Calm(Client client) {
    this.client = client;
    inFlight = running();
  }

  void await() {
    Await.until(
        "what was in flight rests",
        LIMIT,
        () -> {
          if (!inFlight.isEmpty()) {
            inFlight.retainAll(running());
          }
          return inFlight.isEmpty();
        });
  }

  private Set<String> running() {
    var page = client.get(RUNNING).expect(200).json();
    return new HashSet<>(page.path("runs").findValuesAsText("id"));
  }
}
