package aurora5.health.verdict;

import aurora5.api.store.RunTallies.Tally;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the runs of each workflow ended, as the health document shows it. Pure. */
final class WorkflowFigures {
  private WorkflowFigures() {}

  static void write(List<Tally> tallies, ObjectNode workflows) {
    tallies.stream()
        .filter(tally -> !tally.status().equals("CANCELLED"))
        .collect(Collectors.groupingBy(Tally::workflow, TreeMap::new, Collectors.toList()))
        .forEach((name, own) -> workflow(own, workflows.putObject(name)));
  }

  private static void workflow(List<Tally> own, ObjectNode workflow) {
    long total = own.stream().mapToLong(Tally::runs).sum();
    long success =
        own.stream()
            .filter(tally -> tally.status().equals("SUCCEEDED"))
            .mapToLong(Tally::runs)
            .sum();
    Duration took = own.stream().map(Tally::took).reduce(Duration.ZERO, Duration::plus);
    Instant last = own.stream().map(Tally::last).max(Comparator.naturalOrder()).orElseThrow();
    workflow
        .put("total", total)
        .put("success", success)
        .put("errors", total - success)
        .put("successRate", String.format(Locale.ROOT, "%.1f%%", 100.0 * success / total))
        .put("avgDuration", took.toMillis() / total + "ms")
        .put("lastRun", last.toString());
  }
}
