package aurora5.metrics;

import aurora5.api.Json;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.store.RunTallies;
import aurora5.json.Documents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** The figures of the quick start's document. Thread-safe. */
final class Tally {
  private static final int REMEMBERED = 1000;

  /** Not ready, or no room: told on purpose, and with a cause of its own in the health. */
  private static final Set<Integer> REFUSED_FOR_NOW = Set.of(503, 507);

  private final Clock clock;
  private final Instant startTime;
  private final LongAdder requests = new LongAdder();
  private final LongAdder errors = new LongAdder();
  private final Map<String, Figures> workflows = new TreeMap<>();

  private Tally(Clock clock) {
    this.clock = clock;
    startTime = clock.instant();
  }

  /** Begins with what the last process left behind. */
  static Tally of(RunTable runs, RunTallies tallies, Clock clock) {
    var tally = new Tally(clock);
    tallies
        .tallies(Optional.empty())
        .forEach(each -> tally.figures(each.workflow()).add(each.ending(), each.runs()));
    recent(runs).forEach(row -> tally.figures(row.workflow()).took(row));
    return tally;
  }

  private static List<RunRow> recent(RunTable runs) {
    Optional<String> none = Optional.empty();
    var filter = new RunTable.Filter(none, none, none, Optional.empty(), none, REMEMBERED);
    var rows = new ArrayList<>(runs.runs(filter));
    rows.removeIf(row -> row.endedAt().isEmpty());
    Collections.reverse(rows);
    return rows;
  }

  void requested(int status) {
    requests.increment();
    if (status >= 500 && !REFUSED_FOR_NOW.contains(status)) {
      errors.increment();
    }
  }

  synchronized void ended(RunRow row) {
    Figures figures = figures(row.workflow());
    row.ending().ifPresent(ending -> figures.add(ending, 1));
    figures.took(row);
  }

  private Figures figures(String workflow) {
    return workflows.computeIfAbsent(workflow, name -> new Figures());
  }

  Json document() {
    var document = Documents.mapper().createObjectNode();
    document
        .putObject("system")
        .put("startTime", startTime.toString())
        .put("requests", requests.sum())
        .put("errors", errors.sum());
    var all = document.putObject("workflows");
    synchronized (this) {
      workflows.forEach((name, figures) -> all.set(name, figures.document()));
    }
    return Documents.json(document.put("timestamp", clock.instant().toString()));
  }

  static Duration took(RunRow row) {
    Instant end = row.endedAt().orElse(row.queuedAt());
    return Duration.between(row.startedAt().orElse(end), end);
  }
}
