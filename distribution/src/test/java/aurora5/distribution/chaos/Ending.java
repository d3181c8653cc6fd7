package aurora5.distribution.chaos;

import aurora5.distribution.client.Client;
import aurora5.distribution.measure.Await;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** Lets everything finish that was begun, as far as it does within the limit. */
final class Ending {
  private static final List<String> OPEN =
      List.of("QUEUED", "RUNNING", "WAITING", "WAITING_FOR_PLUGIN", "COMPENSATING");
  private static final String LAST_ALERT = "run.chaos-moody.last.THREW";

  /** By then every plugin that comes has come. */
  private static final Duration PLUGINS_COME = Duration.ofSeconds(20);

  private final long began = System.nanoTime();
  private final Crowd crowd;
  private final Client client;
  private final Duration limit;

  Ending(Crowd crowd, Client client, Duration limit) {
    this.crowd = crowd;
    this.client = client;
    this.limit = limit;
  }

  /** What did not finish; the checker will find out why. */
  List<String> await() {
    try {
      Await.until("everybody has an answer", limit, this::settled);
      Await.until("every run has ended", limit, this::ended);
      crowd.wish(client, "chaos-moody", "last");
      Await.until("the last incident is open", limit, () -> incident(true));
      crowd.wish(client, "chaos-moody", "");
      Await.until("the last incident is over", limit, () -> incident(false));
      Await.until("every run has ended", limit, this::ended);
      return List.of();
    } catch (AssertionError late) {
      return List.of(late.getMessage());
    }
  }

  /** Those whose plugin was taken away, because it killed the process, are moved by a person. */
  private boolean ended() {
    if (System.nanoTime() - began > PLUGINS_COME.toNanos()) {
      String parked = "/api/runs?limit=100&status=WAITING_FOR_PLUGIN";
      for (JsonNode run : client.get(parked).json().path("runs")) {
        client.post("/api/runs/" + run.path("id").asText() + "/move", "");
      }
    }
    return open() == 0;
  }

  private boolean settled() {
    crowd.settle(client);
    return crowd.content();
  }

  private long open() {
    return OPEN.stream()
        .mapToLong(
            status -> client.get("/api/runs?limit=1&status=" + status).json().path("runs").size())
        .sum();
  }

  private boolean incident(boolean active) {
    for (JsonNode alert : client.get("/api/alerts?limit=200").json().path("alerts")) {
      if (alert.path("key").asText().equals(LAST_ALERT)) {
        return alert.path("active").asBoolean() == active;
      }
    }
    return false;
  }
}
