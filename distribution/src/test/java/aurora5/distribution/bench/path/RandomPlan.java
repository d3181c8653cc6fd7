package aurora5.distribution.bench.path;

import aurora5.api.plan.Node;
import aurora5.api.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A plan with arrows drawn by lot, and how long its steps take: when they were measured, and this
 * time. Immutable.
 *
 * @param measured milliseconds the engine knows of
 * @param actual milliseconds of this very run
 */
record RandomPlan(Plan<RandomPlan.Item, RandomPlan.Item> plan, double[] measured, double[] actual) {
  private static final int MOST_ARROWS = 2;
  private static final int SHORTEST = 10;
  private static final int LONGEST = 1_000;

  /** A step takes so much more or less than usually, at most, each time. */
  private static final double NOISE = 0.2;

  record Item(int number) {}

  static RandomPlan of(int steps, RandomGenerator random) {
    double[] measured = new double[steps];
    double[] actual = new double[steps];
    for (int i = 0; i < steps; i++) {
      double usual = random.nextDouble(SHORTEST, LONGEST);
      measured[i] = usual * random.nextDouble(1 - NOISE, 1 + NOISE);
      actual[i] = usual * random.nextDouble(1 - NOISE, 1 + NOISE);
    }
    return new RandomPlan(plan(steps, random), measured, actual);
  }

  private static Plan<Item, Item> plan(int steps, RandomGenerator random) {
    var flow = Plan.of(Item.class);
    List<Node<Item>> nodes = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      int arrows = nodes.isEmpty() ? 0 : random.nextInt(MOST_ARROWS + 1);
      Node<?>[] before =
          random
              .ints(arrows, 0, i + 1)
              .filter(n -> n < nodes.size())
              .distinct()
              .mapToObj(nodes::get)
              .toArray(Node[]::new);
      nodes.add(flow.step("s" + i, Item.class).after(flow.input()).then(before).run(item -> item));
    }
    return flow.returns(nodes.get(steps - 1));
  }

  int steps() {
    return actual.length;
  }

  /** Steps that must have ended before this one starts. */
  List<Integer> before(int step) {
    return plan.steps().get(step).order();
  }
}
