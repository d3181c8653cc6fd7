package aurora5.store.read;

import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.store.sql.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs and claims, read from SQLite. Thread-safe. */
public final class RunReads implements RunTable {
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
