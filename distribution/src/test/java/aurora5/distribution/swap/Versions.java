package aurora5.distribution.swap;

import aurora5.distribution.client.Client;
import aurora5.distribution.measure.Await;
import aurora5.distribution.measure.Figures;
import aurora5.distribution.measure.Repeating;
import aurora5.distribution.plugin.PluginJar;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Watches through the API which version of a workflow new runs take and which still end theirs.
 * Thread-safe.
 */
final class Versions implements AutoCloseable {
  private static final long PAUSE_NANOS = 10_000_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Client client;
  private final String path;
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<String, Long> replaced = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> drainMillis = new ConcurrentLinkedQueue<>();
  private final Repeating watching;
  private volatile int live;
  private volatile String newest = "";

  Versions(Client client, String workflow) {
    this.client = client;
    this.path = "/api/workflows/" + workflow;
    watching = new Repeating(this::look);
  }

  /** From now on this jar is known by its number. */
  void expect(PluginJar jar, int number) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(jar.bytes());
      numbers.put(HexFormat.of().formatHex(hash), number);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number of the version that new runs are known to take; those to come are not lower. */
  int live() {
    return live;
  }

  void awaitLive(int number) {
    Await.until("jar " + number + " is live", LIMIT, () -> live == number);
  }

  void awaitDrained() {
    Await.until("older jars have ended their runs", replaced::isEmpty);
  }

  /** How long each replaced version took to end its runs. */
  List<Long> drainMillis() {
    return List.copyOf(drainMillis);
  }

  /** What was measured so far was only to warm up. */
  void forgetDrains() {
    drainMillis.clear();
  }

  private void look() {
    var answer = client.get(path);
    if (answer.status() == 200) {
      seen(answer.json());
    }
    LockSupport.parkNanos(PAUSE_NANOS);
  }

  private void seen(JsonNode workflow) {
    String plugin = workflow.path("plugin").asText();
    if (!plugin.equals(newest)) {
      if (!newest.isEmpty()) {
        replaced.put(newest, System.nanoTime());
      }
      newest = plugin;
      live = numbers.getOrDefault(plugin, 0);
    }
    Set<String> draining =
        StreamSupport.stream(workflow.path("draining").spliterator(), false)
            .map(old -> old.path("plugin").asText())
            .collect(Collectors.toSet());
    replaced.forEach(
        (old, since) -> {
          if (!draining.contains(old)) {
            drainMillis.add(Figures.millisSince(since));
            replaced.remove(old);
          }
        });
  }

  @Override
  public void close() {
    watching.close();
  }
}
