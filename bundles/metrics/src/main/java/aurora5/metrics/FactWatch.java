package aurora5.metrics;

import aurora5.api.store.Ending;
import aurora5.api.store.Journaled;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the facts of the journal and counts them. Called by one thread at a time. */
final class FactWatch implements Consumer<Journaled> {
  private static final int OPEN_RUNS = 20_000;

  private final RunTable runs;
  private final Clock clock;
  private final Meters meters;
  private final Tally tally;
  private final Map<String, Open> open =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Open> eldest) {
          return size() > OPEN_RUNS;
        }
      };

  /** A run under way, and when its attempts began. */
  private record Open(String workflow, Map<String, Instant> begun) {}

  FactWatch(RunTable runs, Clock clock, Meters meters, Tally tally) {
    this.runs = runs;
    this.clock = clock;
    this.meters = meters;
    this.tally = tally;
  }

  @Override
  public void accept(Journaled event) {
    meters.committed(Duration.between(event.at(), clock.instant()));
    for (JsonNode fact : Documents.parseOwn(event.body())) {
      read(event, fact);
    }
  }

  private void read(Journaled event, JsonNode fact) {
    String kind = fact.path("fact").asText();
    String step = fact.path("step").asText();
    switch (kind) {
      case "accepted" -> accepted(event.runId(), fact.path("workflow").asText());
      case "step-started" -> began(event, step);
      case "step-succeeded" -> over(event, step, "succeeded");
      case "step-failed" -> over(event, step, fact.hasNonNull("retryAt") ? "retried" : "failed");
      case "step-skipped" -> over(event, step, "skipped");
      case "step-cancelled" -> over(event, step, "cancelled");
      case "step-put-back" -> over(event, step, "put-back");
      case "clock-turned" ->
          turned(event.runId(), Duration.ofMillis(fact.path("byMillis").asLong()));
      case "ended" -> ended(event.runId());
      default -> {
        // Says nothing that is counted.
      }
    }
  }

  private void accepted(String runId, String workflow) {
    open.put(runId, new Open(workflow, new HashMap<>()));
    meters.accepted(workflow);
  }

  private void began(Journaled event, String step) {
    Open run = open(event.runId());
    if (run != null) {
      run.begun().put(step, event.at());
    }
  }

  private void over(Journaled event, String unit, String outcome) {
    Open run = open(event.runId());
    if (run == null) {
      return;
    }
    StepName step = StepName.of(run.workflow(), unit);
    meters.step(step, outcome);
    Instant begun = run.begun().remove(unit);
    if (begun != null) {
      meters.stepTook(step, Duration.between(begun, event.at()));
    }
  }

  /** No time has passed by that. */
  private void turned(String runId, Duration by) {
    Open run = open.get(runId);
    if (run != null) {
      run.begun().replaceAll((step, begun) -> begun.plus(by));
    }
  }

  private void ended(String runId) {
    open.remove(runId);
    runs.run(runId).ifPresent(this::ended);
  }

  private void ended(RunRow row) {
    String status = row.refused() ? Ending.REFUSED.name() : row.status();
    meters.ended(row.workflow(), status, Tally.took(row));
    tally.ended(row);
  }

  /** A run that is older than this process is known by its row. */
  private @Nullable Open open(String runId) {
    return open.computeIfAbsent(
        runId,
        id -> runs.run(id).map(row -> new Open(row.workflow(), new HashMap<>())).orElse(null));
  }
}
