package aurora5.engine;

import aurora5.engine.keep.Keeping;
import aurora5.engine.run.Defaults;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** What the operator has set, as it stands at this moment. Thread-safe. */
final class Settings {
  private final Set<WorkflowLimit> limits = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Defaults> defaults;
  private final AtomicReference<Keeping> keeping;

  Settings(EngineRoom.Config config) {
    defaults = new AtomicReference<>(defaults(config));
    keeping = new AtomicReference<>(keeping(config));
  }

  Defaults defaults() {
    return defaults.get();
  }

  Keeping keeping() {
    return keeping.get();
  }

  /** True if ended runs are now kept otherwise. Nothing is changed if a value is wrong. */
  boolean change(EngineRoom.Config config) {
    Keeping kept = keeping(config);
    Defaults set = defaults(config);
    defaults.updateAndGet(old -> set.limiting(old.workflowRuns()));
    return !keeping.getAndSet(kept).equals(kept);
  }

  void add(WorkflowLimit limit) {
    limits.add(limit);
    limitsChanged();
  }

  void remove(WorkflowLimit limit) {
    limits.remove(limit);
    limitsChanged();
  }

  /** Of two limits of one workflow the smaller counts. */
  void limitsChanged() {
    Map<String, Integer> workflowRuns =
        limits.stream()
            .map(WorkflowLimit::setting)
            .collect(
                Collectors.toMap(
                    WorkflowLimit.Setting::workflow, WorkflowLimit.Setting::mostRuns, Math::min));
    defaults.updateAndGet(old -> old.limiting(workflowRuns));
  }

  private static Keeping keeping(EngineRoom.Config config) {
    return Keeping.of(config.keepDays(), config.keepDaysOf());
  }

  private static Defaults defaults(EngineRoom.Config config) {
    return new Defaults(
        config.maxRetries(),
        Duration.ofMillis(config.retryDelay()),
        Duration.ofMillis(config.timeout()),
        config.maxConcurrent(),
        config.maxRuns());
  }
}
