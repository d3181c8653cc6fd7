package aurora5.store.read;

import aurora5.store.sql.Moments;
import java.time.Instant;
import java.util.List;

/** What removed runs have left behind, read from SQLite. Thread-safe. */
public final class Leftovers {
  /** A store goes on using a fifth of its pages that is free: growing again would cost more. */
  private static final String ANY =
      """
      SELECT EXISTS (SELECT 1 FROM leaving l JOIN event e ON e.run = l.run
          WHERE e.position < (SELECT max(position) FROM event))
        OR EXISTS (SELECT 1 FROM claim WHERE expires <= ?)
        OR (SELECT auto_vacuum = 2 FROM pragma_auto_vacuum)
          AND (SELECT freelist_count FROM pragma_freelist_count)
            > (SELECT page_count / 5 + 64 FROM pragma_page_count)
      """;

  private final Readers readers;

  public Leftovers(Readers readers) {
    this.readers = readers;
  }

  /** Whether the writer has something to take away. */
  public boolean any(Instant now) {
    return readers.list(row -> row.getLong(1), ANY, Moments.toLong(now)).get(0) == 1;
  }

  /** Content that has lost a run, in order. */
  public List<String> loose(String after, int limit) {
    return readers.list(
        row -> row.getString(1),
        "SELECT sha256 FROM loose WHERE sha256 > ? ORDER BY sha256 LIMIT ?",
        after,
        limit);
  }

  /** Whether a run has that content. */
  public boolean linked(String sha256) {
    return !readers
        .list(row -> 1, "SELECT 1 FROM artifact WHERE sha256 = ? LIMIT 1", sha256)
        .isEmpty();
  }
}
