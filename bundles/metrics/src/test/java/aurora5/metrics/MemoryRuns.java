package aurora5.metrics;

import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.store.RunTallies;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** Rows in memory, by id. */
final class MemoryRuns implements RunTable, RunTallies {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Map<String, RunRow> rows = new ConcurrentSkipListMap<>();

  /**
   * A run that started at noon and ended after so many milliseconds, or has not ended (0).
   *
   * @param status also {@code REFUSED}, which is a kind of {@code FAILED}
   */
  void put(String id, String workflow, String status, long millis) {
    var end = millis == 0 ? Optional.<Instant>empty() : Optional.of(NOON.plusMillis(millis));
    boolean refused = status.equals("REFUSED");
    rows.put(
        id,
        new RunRow(
            id,
            workflow,
            "plugin",
            refused ? "FAILED" : status,
            end.isEmpty(),
            5,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "context",
            Optional.empty(),
            refused,
            NOON,
            Optional.of(NOON),
            end,
            1,
            Optional.empty()));
  }

  @Override
  public Optional<RunRow> run(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public List<RunRow> runs(Filter filter) {
    return rows.values().stream()
        .filter(row -> filter.status().map(row.status()::equals).orElse(true))
        .filter(row -> filter.before().map(id -> row.id().compareTo(id) < 0).orElse(true))
        .sorted(Comparator.comparing(RunRow::id).reversed())
        .limit(filter.limit())
        .toList();
  }

  @Override
  public List<Tally> tallies(Optional<Instant> since) {
    return rows.values().stream()
        .filter(row -> row.ending().isPresent())
        .map(row -> new Tally(row.workflow(), row.ending().get(), 1, Duration.ZERO, NOON))
        .toList();
  }

  @Override
  public List<RunRow> open() {
    return rows.values().stream().filter(RunRow::open).toList();
  }

  @Override
  public Set<Pin> pins() {
    throw new UnsupportedOperationException("not asked by metrics");
  }

  @Override
  public Optional<Entry.Claim> claim(String key, Instant now) {
    throw new UnsupportedOperationException("not asked by metrics");
  }
}
