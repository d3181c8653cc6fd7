package aurora5.notion.daily;

import aurora5.api.alert.Alert;
import aurora5.api.deliver.Delivery;
import aurora5.api.run.RunStatus;
import aurora5.api.store.AlertTable;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Ending;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.store.SpendingTable;
import aurora5.api.store.SpendingTable.Spent;
import aurora5.json.Documents;
import aurora5.notion.daily.Figures.Count;
import aurora5.notion.daily.Figures.Slow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what the store has of a day. Thread-safe. */
public record Counting(
    RunTable runs,
    NoticeTable notices,
    AlertTable alerts,
    DeliveryTable deliveries,
    SpendingTable spending) {
  private static final int PAGE = 1_000;
  private static final int MOST = 50_000;
  private static final int SHOWN = 3;
  private static final int ALERTS = 1_000;

  /** A run that ended on the day may have begun so long before. */
  private static final Duration BEFORE = Duration.ofDays(1);

  /**
   * @param from and up to {@code to}: when runs ended and texts came
   */
  Figures count(LocalDate day, Instant from, Instant to) {
    List<RunRow> ended = new ArrayList<>();
    boolean partly = ended(from, to, ended);
    Map<String, List<RunRow>> byWorkflow =
        ended.stream()
            .collect(Collectors.groupingBy(RunRow::workflow, TreeMap::new, Collectors.toList()));
    List<Count> counts = new ArrayList<>();
    byWorkflow.forEach((workflow, rows) -> counts.add(count(workflow, rows)));
    List<Slow> slowest =
        ended.stream()
            .map(row -> new Slow(row.workflow(), row.id(), millis(row)))
            .sorted(Comparator.comparingLong(Slow::millis).reversed())
            .limit(SHOWN)
            .toList();
    List<Spent> spent = spending.on(day.minusDays(1));
    return new Figures(
        day,
        counts,
        slowest,
        texts("RED", from, to),
        texts("YELLOW", from, to),
        spent.stream().mapToDouble(Spent::dollars).sum(),
        spent.stream().mapToLong(Spent::unpriced).sum(),
        runs.openByStatus().getOrDefault(RunStatus.WAITING.name(), 0L),
        alerts.alerts(ALERTS).stream().filter(Alert::active).count(),
        deliveries.counts().stream()
            .filter(count -> count.state() == Delivery.State.REFUSED)
            .mapToLong(DeliveryTable.Count::deliveries)
            .sum(),
        partly);
  }

  private boolean ended(Instant from, Instant to, List<RunRow> ended) {
    Optional<String> before = Optional.empty();
    for (int seen = 0; seen < MOST; seen += PAGE) {
      List<RunRow> page =
          runs.runs(
              new RunTable.Filter(
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(from.minus(BEFORE)),
                  before,
                  PAGE));
      page.stream()
          .filter(row -> row.parent().isEmpty())
          .filter(
              row -> row.endedAt().filter(at -> !at.isBefore(from) && at.isBefore(to)).isPresent())
          .forEach(ended::add);
      if (page.size() < PAGE) {
        return false;
      }
      before = Optional.of(page.get(page.size() - 1).id());
    }
    return true;
  }

  private static Count count(String workflow, List<RunRow> rows) {
    return new Count(
        workflow,
        with(rows, Ending.SUCCEEDED),
        with(rows, Ending.FAILED),
        with(rows, Ending.CANCELLED),
        with(rows, Ending.REFUSED));
  }

  private static long with(List<RunRow> rows, Ending ending) {
    return rows.stream().flatMap(row -> row.ending().stream()).filter(ending::equals).count();
  }

  private static long millis(RunRow row) {
    return Duration.between(
            row.startedAt().orElse(row.queuedAt()), row.endedAt().orElse(row.queuedAt()))
        .toMillis();
  }

  private long texts(String light, Instant from, Instant to) {
    return notices.after("safety", 0, 10_000).stream()
        .filter(row -> !row.at().isBefore(from) && row.at().isBefore(to))
        .filter(row -> Documents.parseOwn(row.body()).path("light").asText().equals(light))
        .count();
  }
}
