package aurora5.store.read;

import aurora5.api.store.RunTallies;
import aurora5.store.sql.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ended runs, counted by SQLite. Thread-safe. */
public final class TallyReads implements RunTallies {
  private static final String TALLY =
      """
      SELECT workflow, status, count(*), sum(ended - coalesce(started, ended)), max(ended)
      FROM run WHERE ended IS NOT NULL AND ended >= ? GROUP BY workflow, status
      """;

  private final Readers readers;

  public TallyReads(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<Tally> tallies(Optional<Instant> since) {
    return readers.list(
        row ->
            new Tally(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                Duration.ofNanos(row.getLong(4)),
                Moments.toInstant(row.getLong(5))),
        TALLY,
        since.map(Moments::toLong).orElse(Long.MIN_VALUE));
  }
}
