package aurora5.store.read;

import aurora5.api.run.RunStatus;
import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.store.sql.Moments;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs and claims, read from SQLite. Thread-safe. */
public final class RunReads implements RunTable {
  static final String OPEN_BY_STATUS =
      "SELECT status, count(*) FROM run WHERE status <> 'SUCCEEDED' AND status IN ("
          + Stream.of(RunStatus.values())
              .filter(status -> !status.ended())
              .map(status -> "'" + status + "'")
              .collect(Collectors.joining(","))
          + ") GROUP BY status";

  private final Readers readers;

  public RunReads(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Optional<RunRow> run(String id) {
    return readers.list(RunRows::row, RunRows.SELECT + "WHERE id = ?", id).stream().findFirst();
  }

  @Override
  public List<RunRow> runs(Filter filter) {
    RunQuery query = RunQuery.of(filter);
    return readers.list(RunRows::row, query.sql(), query.values());
  }

  @Override
  public List<RunRow> open() {
    return readers.list(RunRows::row, RunRows.SELECT + "WHERE open = 1 ORDER BY id");
  }

  /** Counts entries of the index and reads no run: a status that only open runs have needs none. */
  @Override
  public Map<String, Long> openByStatus() {
    Map<String, Long> counts = new HashMap<>();
    readers.list(row -> counts.put(row.getString(1), row.getLong(2)), OPEN_BY_STATUS);
    return counts;
  }

  @Override
  public Set<Pin> pins() {
    return Set.copyOf(
        readers.list(
            row -> new Pin(row.getString(1), row.getString(2)),
            "SELECT DISTINCT plugin, workflow FROM run WHERE open = 1"));
  }

  @Override
  public Optional<Entry.Claim> claim(String key, Instant now) {
    return readers
        .list(
            row ->
                new Entry.Claim(
                    key, row.getString(1), row.getString(2), Moments.toInstant(row.getLong(3))),
            "SELECT fingerprint, run, expires FROM claim WHERE key = ? AND expires > ?",
            key,
            Moments.toLong(now))
        .stream()
        .findFirst();
  }
}
