package aurora5.testkit.contract;

import aurora5.api.Json;
import aurora5.api.catalog.Plugin;
import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Entries to write in tests. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-05-04T03:02:01.000000001Z");

  private Samples() {}

  /** The nth id: rising as the engine's do. */
  public static String id(int n) {
    return "01kxxxxxxx%016d".formatted(n);
  }

  public static Entry.Event event(String run, long seq) {
    return new Entry.Event(run, seq, NOW, new Json("[{\"사실\":%d}]".formatted(seq)));
  }

  public static Entry.Run run(int n, String workflow, String status, boolean open) {
    return new Entry.Run(row(n, workflow, status, open));
  }

  /**
   * @param status also {@code REFUSED}, which is a kind of {@code FAILED}
   */
  public static RunRow row(int n, String workflow, String status, boolean open) {
    boolean refused = status.equals("REFUSED");
    return new RunRow(
        id(n),
        workflow,
        "hash-" + workflow,
        refused ? "FAILED" : status,
        open,
        5,
        Optional.of("이름 100% of " + n),
        Optional.empty(),
        Optional.empty(),
        "context-" + n,
        Optional.empty(),
        refused,
        NOW.plusSeconds(n),
        Optional.of(NOW.plusSeconds(n + 1L)),
        open ? Optional.empty() : Optional.of(NOW.plusSeconds(n + 2L)),
        1,
        status.equals("WAITING") ? Optional.of(NOW.plusSeconds(n + 60L)) : Optional.empty());
  }

  public static Entry.Claim claim(String key, String fingerprint, String run, Instant expires) {
    return new Entry.Claim(key, fingerprint, run, expires);
  }

  public static Entry.ContextChange set(String key, String value) {
    return change(key, Optional.of(new Json(value)), OptionalLong.empty());
  }

  public static Entry.ContextChange set(String key, String value, long expected) {
    return change(key, Optional.of(new Json(value)), OptionalLong.of(expected));
  }

  public static Entry.ContextChange delete(String key) {
    return change(key, Optional.empty(), OptionalLong.empty());
  }

  private static Entry.ContextChange change(
      String key, Optional<Json> value, OptionalLong expected) {
    return new Entry.ContextChange("c", key, value, expected, "run", "step", NOW);
  }

  public static Plugin plugin(String sha256, long drop, Plugin.State state) {
    return new Plugin(sha256, "p.jar", "p", "1.0.0", drop, state, Plugin.NO_REASON);
  }
}
