package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.store.Ending;
import aurora5.api.store.RunTallies;
import aurora5.api.store.RunTallies.Tally;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Watches how many of the runs of the last quarter of an hour failed. */
public record WorkflowsProbe(RunTallies tallies, Clock clock) implements Probe {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final double MOST = 0.1;

  /** Fewer say nothing about a rate; each failed run has an alert of its own anyway. */
  private static final long FEWEST = 3;

  @Override
  public String name() {
    return "workflows";
  }

  @Override
  public boolean service() {
    return false;
  }

  @Override
  public Reading read() {
    List<Tally> window = tallies.tallies(Optional.of(clock.instant().minus(WINDOW)));
    long succeeded = count(window, Ending.SUCCEEDED);
    long failed = count(window, Ending.FAILED);
    long total = succeeded + failed;
    double share = total == 0 ? 0 : (double) failed / total;
    Map<String, String> values = new LinkedHashMap<>();
    values.put("total", Long.toString(total));
    values.put("errors", Long.toString(failed));
    values.put("errorRate", Sizes.percent(share));
    return total >= FEWEST && share > MOST ? failing(window, values) : well(values);
  }

  private static long count(List<Tally> window, Ending ending) {
    return window.stream().filter(tally -> tally.ending() == ending).mapToLong(Tally::runs).sum();
  }

  private static Reading well(Map<String, String> values) {
    String counts = values.get("errors") + "/" + values.get("total");
    return new Reading(
        Status.OK,
        new Text("최근 15분 동안 실패한 실행: " + counts, "Failed runs of the last 15 minutes: " + counts),
        values);
  }

  private static Reading failing(List<Tally> window, Map<String, String> values) {
    String which =
        window.stream()
            .filter(tally -> tally.ending() == Ending.FAILED)
            .map(Tally::workflow)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    String counts = values.get("errors") + "/" + values.get("total");
    return new Reading(
        Status.WARNING,
        new Text(
            "최근 15분 동안 실행 %s개가 실패했습니다(%s). 실패한 실행을 열어 원인을 확인하세요.".formatted(counts, which),
            "%s runs of the last 15 minutes failed (%s). Open a failed run to see why."
                .formatted(counts, which)),
        values);
  }
}
