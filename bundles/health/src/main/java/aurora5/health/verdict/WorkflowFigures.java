package aurora5.health.verdict;

import aurora5.api.store.Ending;
import aurora5.api.store.RunTallies.Tally;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the runs of each workflow ended, as the health document shows it. A run that was refused for
 * what a person wrote says nothing of the workflow: it is in no total and no rate. Pure.
 */
final class WorkflowFigures {
  private WorkflowFigures() {}

  static void write(List<Tally> tallies, ObjectNode workflows) {
    tallies.stream()
        .filter(tally -> tally.ending() != Ending.CANCELLED)
        .collect(Collectors.groupingBy(Tally::workflow, TreeMap::new, Collectors.toList()))
        .forEach((name, own) -> workflow(own, workflows.putObject(name)));
  }

  private static void workflow(List<Tally> own, ObjectNode workflow) {
    long success = runs(own, Ending.SUCCEEDED);
    long errors = runs(own, Ending.FAILED);
    long total = success + errors;
    Duration took =
        own.stream()
            .filter(tally -> tally.ending() != Ending.REFUSED)
            .map(Tally::took)
            .reduce(Duration.ZERO, Duration::plus);
    Instant last = own.stream().map(Tally::last).max(Comparator.naturalOrder()).orElseThrow();
    workflow
        .put("total", total)
        .put("success", success)
        .put("errors", errors)
        .put("refused", runs(own, Ending.REFUSED))
        .put("successRate", total == 0 ? null : percent(success, total))
        .put("avgDuration", total == 0 ? null : took.toMillis() / total + "ms")
        .put("lastRun", last.toString());
  }

  private static String percent(long success, long total) {
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * success / total);
  }

  private static long runs(List<Tally> own, Ending ending) {
    return own.stream().filter(tally -> tally.ending() == ending).mapToLong(Tally::runs).sum();
  }
}
