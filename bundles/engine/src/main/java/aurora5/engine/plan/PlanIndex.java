package aurora5.engine.plan;

import aurora5.api.plan.Plan;
import aurora5.api.plan.StepSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** A plan as the engine looks things up in it. Immutable and thread-safe. */
public final class PlanIndex {
  private final Plan<?, ?> plan;
  private final Map<String, StepSpec> byName = new HashMap<>();
  private final List<String> names;
  private final String fingerprint;

  public PlanIndex(Plan<?, ?> plan) {
    this.plan = plan;
    plan.steps().forEach(step -> byName.put(step.name(), step));
    names = plan.steps().stream().map(StepSpec::name).toList();
    fingerprint = plan.fingerprint();
  }

  public Plan<?, ?> plan() {
    return plan;
  }

  /** The step that a unit is, or is an item of. */
  public StepSpec spec(String unit) {
    int bracket = unit.indexOf('[');
    StepSpec spec = byName.get(bracket < 0 ? unit : unit.substring(0, bracket));
    if (spec == null) {
      throw new IllegalArgumentException("the plan has no step " + unit);
    }
    return spec;
  }

  public StepSpec result() {
    return plan.steps().get(plan.result());
  }

  public List<String> names() {
    return names;
  }

  /** The plan's, which takes long to work out. */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * Whether everything a step waits for has ended.
   *
   * @param done whether the step of that name has
   */
  public boolean ready(StepSpec step, Predicate<String> done) {
    return all(step.after(), done) && all(step.order(), done);
  }

  private boolean all(List<Integer> steps, Predicate<String> done) {
    for (int index : steps) {
      if (index >= 0 && !done.test(plan.steps().get(index).name())) {
        return false;
      }
    }
    return true;
  }

  /** The steps that do not depend on this one, nor are it, in the plan's order. */
  public List<String> independentOf(String step) {
    var dependent = new HashSet<Integer>();
    var independent = new ArrayList<String>();
    List<StepSpec> steps = plan.steps();
    for (int i = 0; i < steps.size(); i++) {
      StepSpec spec = steps.get(i);
      boolean depends =
          spec.name().equals(step)
              || spec.after().stream().anyMatch(dependent::contains)
              || spec.order().stream().anyMatch(dependent::contains);
      if (depends) {
        dependent.add(i);
      } else {
        independent.add(spec.name());
      }
    }
    return independent;
  }

  /**
   * The steps, longest remaining path first: what is on the critical path starts before what is
   * not.
   *
   * @param millis measured duration of a step
   */
  public List<StepSpec> byRemainingPath(ToDoubleFunction<StepSpec> millis) {
    List<StepSpec> steps = plan.steps();
    double[] remaining = new double[steps.size()];
    for (int i = steps.size() - 1; i >= 0; i--) {
      remaining[i] += millis.applyAsDouble(steps.get(i));
      for (int before : steps.get(i).after()) {
        raise(remaining, before, remaining[i]);
      }
      for (int before : steps.get(i).order()) {
        raise(remaining, before, remaining[i]);
      }
    }
    var order = new ArrayList<Integer>();
    for (int i = 0; i < remaining.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -remaining[i]));
    return order.stream().map(steps::get).toList();
  }

  /** Walked backwards, a step's followers are known before its own duration is added. */
  private static void raise(double[] remaining, int index, double path) {
    if (index >= 0) {
      remaining[index] = Math.max(remaining[index], path);
    }
  }
}
