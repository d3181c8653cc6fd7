package aurora5.store.read;

import aurora5.api.store.Ending;
import aurora5.api.store.RunTallies;
import aurora5.store.sql.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ended runs, counted by SQLite from an index. All of them together are counted once an hour; in
 * between, only those are added that have ended since. Thread-safe.
 */
public final class TallyReads implements RunTallies {
  static final String TALLY =
      """
      SELECT workflow, status, refused, count(*), sum(ended - coalesce(started, ended)), max(ended)
      FROM run WHERE ended IS NOT NULL AND ended >= ? AND ended < ?
      GROUP BY workflow, status, refused
      """;
  private static final Duration REMEMBERED = Duration.ofHours(1);

  /** Within which a run's end is on disk. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private final Readers readers;
  private final Clock clock;
  private volatile @Nullable Past past;

  /**
   * @param before they ended before that
   */
  private record Past(Instant before, List<Tally> tallies) {
    boolean recent(Instant now) {
      return !before.isAfter(now) && before.plus(REMEMBERED).isAfter(now);
    }
  }

  private record Kind(String workflow, Ending ending) {
    static Kind of(Tally tally) {
      return new Kind(tally.workflow(), tally.ending());
    }
  }

  public TallyReads(Readers readers, Clock clock) {
    this.readers = readers;
    this.clock = clock;
  }

  @Override
  public List<Tally> tallies(Optional<Instant> since) {
    if (since.isPresent()) {
      return sums(between(Moments.toLong(since.get()), Long.MAX_VALUE));
    }
    Past known = past();
    List<Tally> all = new ArrayList<>(known.tallies());
    all.addAll(between(Moments.toLong(known.before()), Long.MAX_VALUE));
    return sums(all);
  }

  private static List<Tally> sums(List<Tally> parts) {
    Map<Kind, Tally> sums =
        parts.stream().collect(Collectors.toMap(Kind::of, each -> each, TallyReads::sum));
    return List.copyOf(sums.values());
  }

  private Past past() {
    Instant now = clock.instant();
    Past known = past;
    if (known == null || !known.recent(now)) {
      Instant before = now.minus(LATE);
      known = new Past(before, between(Long.MIN_VALUE, Moments.toLong(before)));
      past = known;
    }
    return known;
  }

  private static Tally sum(Tally one, Tally other) {
    return new Tally(
        one.workflow(),
        one.ending(),
        one.runs() + other.runs(),
        one.took().plus(other.took()),
        one.last().isAfter(other.last()) ? one.last() : other.last());
  }

  private List<Tally> between(long from, long before) {
    return readers.list(
        row ->
            new Tally(
                row.getString(1),
                Ending.of(row.getString(2), row.getInt(3) == 1),
                row.getLong(4),
                Duration.ofNanos(row.getLong(5)),
                Moments.toInstant(row.getLong(6))),
        TALLY,
        from,
        before);
  }
}
