package aurora5.store.read;

import aurora5.api.store.Entry;
import aurora5.api.store.Journaled;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.store.StoreException;
import aurora5.store.sql.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

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

  /**
   * All of one moment. A run with a damaged event keeps nobody from the others: the error comes
   * after the last of them.
   */
  @Override
  public void eachOpen(BiConsumer<RunRow, List<Journaled>> consumer) {
    Optional<StoreException> damage = readers.with(reader -> eachOpen(reader, consumer));
    damage.ifPresent(
        failure -> {
          throw failure;
        });
  }

  private static Optional<StoreException> eachOpen(
      Reader reader, BiConsumer<RunRow, List<Journaled>> consumer) throws SQLException {
    StoreException damage = null;
    String open = RunRows.SELECT + "WHERE open = 1 ORDER BY id";
    try (ResultSet rows = reader.prepared(open).executeQuery()) {
      while (rows.next()) {
        RunRow row = RunRows.row(rows);
        List<Journaled> events;
        try {
          events = EventReads.all(reader, row.id());
        } catch (StoreException damaged) {
          damage = join(damage, damaged);
          continue;
        }
        consumer.accept(row, events);
      }
    }
    return Optional.ofNullable(damage);
  }

  private static StoreException join(StoreException first, StoreException next) {
    if (first == null) {
      return next;
    }
    first.addSuppressed(next);
    return first;
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
