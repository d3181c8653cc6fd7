package aurora5.engine.measure;

import aurora5.api.plan.Kind;
import aurora5.api.plan.Plan;
import aurora5.api.plan.StepSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntSupplier;

/**
 * How long steps have taken of late, in milliseconds. Thread-safe; bounded by the steps there are.
 * A fan-out takes as many rounds as its usual number of items needs, with as many at the same time
 * as it may have.
 */
public final class Durations {
  /** Weight of the newest measurement. */
  private static final double NEWEST = 0.2;

  private static final double UNKNOWN_MILLIS = 1;

  private final ConcurrentMap<String, Double> millis = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Double> items = new ConcurrentHashMap<>();
  private final IntSupplier mostSteps;

  /**
   * @param mostSteps how many steps of one run may run at the same time
   */
  public Durations(IntSupplier mostSteps) {
    this.mostSteps = mostSteps;
  }

  /** A step, or one item of a fan-out. */
  public void measured(String workflow, String step, double took) {
    merge(millis, workflow + '/' + step, took);
  }

  public void fannedOut(String workflow, String step, int count) {
    merge(items, workflow + '/' + step, count);
  }

  private static void merge(ConcurrentMap<String, Double> means, String key, double value) {
    means.merge(key, value, (old, now) -> old + NEWEST * (now - old));
  }

  /** Whether any step of the workflow has been measured. */
  boolean know(String workflow) {
    return millis.keySet().stream().anyMatch(key -> key.startsWith(workflow + '/'));
  }

  public double of(String workflow, StepSpec step) {
    String key = workflow + '/' + step.name();
    return rounds(key, step) * millis.getOrDefault(key, UNKNOWN_MILLIS);
  }

  private double rounds(String key, StepSpec step) {
    if (step.kind() instanceof Kind.Each each) {
      int together = Math.max(1, Math.min(each.atMost(), mostSteps.getAsInt()));
      return Math.max(1, Math.ceil(Math.round(items.getOrDefault(key, 1.0)) / (double) together));
    }
    return 1;
  }

  /** Of every step measured so far. */
  public Map<String, Double> of(String workflow, Plan<?, ?> plan) {
    Map<String, Double> all = new HashMap<>();
    for (StepSpec step : plan.steps()) {
      if (millis.containsKey(workflow + '/' + step.name())) {
        all.put(step.name(), of(workflow, step));
      }
    }
    return Map.copyOf(all);
  }

  public void forget(String workflow) {
    millis.keySet().removeIf(key -> key.startsWith(workflow + '/'));
    items.keySet().removeIf(key -> key.startsWith(workflow + '/'));
  }
}
