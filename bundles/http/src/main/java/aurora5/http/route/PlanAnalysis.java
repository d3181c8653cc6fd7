package aurora5.http.route;

import aurora5.api.plan.Plan;
import aurora5.api.plan.StepSpec;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What can be told of a plan before it runs. Immutable.
 *
 * @param levels steps that can run at the same time, level by level
 * @param criticalPath the chain of steps that takes longest, as far as they have been measured
 * @param estimateMillis time of that chain; empty if one of its steps has never been measured
 */
record PlanAnalysis(
    List<List<String>> levels, List<String> criticalPath, OptionalLong estimateMillis) {
  /** Stands for a step never measured: the longer chain of such steps is the critical one. */
  private static final double UNKNOWN_MILLIS = 1;

  /**
   * @param usual milliseconds that steps usually take
   */
  static PlanAnalysis of(Plan<?, ?> plan, Map<String, Double> usual) {
    List<StepSpec> steps = plan.steps();
    int[] level = new int[steps.size()];
    int[] before = new int[steps.size()];
    double[] until = new double[steps.size()];
    int last = -1;
    for (int i = 0; i < steps.size(); i++) {
      before[i] = -1;
      for (int earlier : earlier(steps.get(i))) {
        level[i] = Math.max(level[i], level[earlier] + 1);
        if (before[i] < 0 || until[earlier] > until[before[i]]) {
          before[i] = earlier;
        }
      }
      double begins = before[i] < 0 ? 0 : until[before[i]];
      until[i] = begins + usual.getOrDefault(steps.get(i).name(), UNKNOWN_MILLIS);
      last = last < 0 || until[i] > until[last] ? i : last;
    }
    List<String> path = path(steps, before, last);
    return new PlanAnalysis(
        levels(steps, level),
        path,
        usual.keySet().containsAll(path)
            ? OptionalLong.of(Math.round(until[last]))
            : OptionalLong.empty());
  }

  /** A plan names a step only after those it waits for. */
  private static List<Integer> earlier(StepSpec step) {
    return Stream.concat(step.after().stream(), step.order().stream())
        .filter(index -> index >= 0)
        .distinct()
        .toList();
  }

  private static List<String> path(List<StepSpec> steps, int[] before, int last) {
    Deque<String> path = new ArrayDeque<>();
    for (int i = last; i >= 0; i = before[i]) {
      path.addFirst(steps.get(i).name());
    }
    return List.copyOf(path);
  }

  private static List<List<String>> levels(List<StepSpec> steps, int[] level) {
    List<List<String>> levels = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      while (levels.size() <= level[i]) {
        levels.add(new ArrayList<>());
      }
      levels.get(level[i]).add(steps.get(i).name());
    }
    return levels;
  }

  ObjectNode document() {
    ObjectNode node = Documents.mapper().createObjectNode();
    ArrayNode all = node.putArray("levels");
    levels.forEach(names -> names.forEach(all.addArray()::add));
    criticalPath.forEach(node.putArray("criticalPath")::add);
    if (estimateMillis.isPresent()) {
      node.put("estimateMillis", estimateMillis.getAsLong());
    } else {
      node.putNull("estimateMillis");
    }
    return node;
  }
}
