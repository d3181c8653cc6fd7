package aurora5.distribution.bench.path;

import aurora5.api.Json;
import aurora5.api.plan.StepSpec;
import aurora5.engine.fact.Fact;
import aurora5.engine.plan.PlanIndex;
import aurora5.engine.run.Decider;
import aurora5.engine.run.Decision;
import aurora5.engine.run.Defaults;
import aurora5.engine.run.Effect;
import aurora5.engine.run.Gate;
import aurora5.engine.run.Input;
import aurora5.engine.run.RunState;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run in virtual time: the engine's own decider says which steps start, and each takes as long as
 * the plan's lot says. For one thread.
 */
final class Simulation {
  private static final Json RESULT = new Json("{\"number\":1}");

  private final RandomPlan lot;
  private final PlanIndex index;
  private final RunState state = new RunState("simulated");
  private final Set<Integer> ended = new HashSet<>();
  private final PriorityQueue<Running> running =
      new PriorityQueue<>(Comparator.comparingDouble(Running::end));

  private record Running(int step, int attempt, double end) {}

  private Simulation(RandomPlan lot) {
    this.lot = lot;
    this.index = new PlanIndex(lot.plan());
  }

  /** Milliseconds until all steps have ended, the longest remaining path first. */
  static double longestPathFirst(RandomPlan lot) {
    List<StepSpec> steps = lot.plan().steps();
    var simulation = new Simulation(lot);
    var order = simulation.index.byRemainingPath(step -> lot.measured()[steps.indexOf(step)]);
    return simulation.run(() -> order);
  }

  /** The same, the step first that could have started first. */
  static double firstInFirstOut(RandomPlan lot) {
    var simulation = new Simulation(lot);
    Set<StepSpec> queue = new LinkedHashSet<>();
    return simulation.run(
        () -> {
          simulation.startable().forEach(queue::add);
          Set<StepSpec> all = new LinkedHashSet<>(queue);
          all.addAll(lot.plan().steps());
          return List.copyOf(all);
        });
  }

  private Stream<StepSpec> startable() {
    return IntStream.range(0, lot.steps())
        .filter(step -> ended.containsAll(lot.before(step)))
        .mapToObj(lot.plan().steps()::get);
  }

  /**
   * @param order asked for anew whenever steps may be started
   */
  private double run(Supplier<List<StepSpec>> order) {
    var out = new Decision(state, at(0));
    out.fact(accepted());
    decide(order.get(), new Input.Look(), out, 0);
    double now = 0;
    while (!state.ended()) {
      Running next = running.remove();
      now = next.end();
      ended.add(next.step());
      var input = new Input.Returned(name(next.step()), next.attempt(), RESULT, List.of());
      decide(order.get(), input, new Decision(state, at(now)), now);
    }
    return now;
  }

  private String name(int step) {
    return lot.plan().steps().get(step).name();
  }

  private void decide(List<StepSpec> order, Input input, Decision out, double now) {
    new Decider(Optional.of(index), order, Defaults.USUAL).decide(state, input, Gate.FREE, out);
    for (Effect effect : out.effects()) {
      if (effect instanceof Effect.Execute execute) {
        int step = index.names().indexOf(execute.unit());
        running.add(new Running(step, execute.attempt(), now + lot.actual()[step]));
      }
    }
  }

  private static Instant at(double millis) {
    return Instant.EPOCH.plusNanos(Math.round(millis * 1e6));
  }

  private Fact.Accepted accepted() {
    return new Fact.Accepted(
        "simulated",
        "plugin",
        "fingerprint",
        index.names(),
        List.of(),
        List.of(),
        RESULT,
        "simulated",
        null,
        5,
        null,
        null,
        null,
        0,
        null,
        null,
        null);
  }
}
