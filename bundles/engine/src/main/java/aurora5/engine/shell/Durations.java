package aurora5.engine.shell;

import aurora5.api.plan.StepSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * How long steps have taken of late, in milliseconds. Thread-safe; bounded by the steps there are.
 */
final class Durations {
  /** Weight of the newest measurement. */
  private static final double NEWEST = 0.2;

  private static final double UNKNOWN_MILLIS = 1;

  private final ConcurrentMap<String, Double> millis = new ConcurrentHashMap<>();

  void measured(String workflow, String step, double took) {
    millis.merge(workflow + '/' + step, took, (old, now) -> old + NEWEST * (now - old));
  }

  double of(String workflow, StepSpec step) {
    return millis.getOrDefault(workflow + '/' + step.name(), UNKNOWN_MILLIS);
  }

  /** Of every step measured so far. */
  Map<String, Double> of(String workflow) {
    String prefix = workflow + '/';
    return millis.entrySet().stream()
        .filter(each -> each.getKey().startsWith(prefix))
        .collect(
            Collectors.toUnmodifiableMap(
                each -> each.getKey().substring(prefix.length()), Map.Entry::getValue));
  }

  void forget(String workflow) {
    millis.keySet().removeIf(key -> key.startsWith(workflow + '/'));
  }
}
