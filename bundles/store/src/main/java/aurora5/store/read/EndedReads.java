package aurora5.store.read;

import aurora5.api.store.EndedRuns;
import aurora5.store.sql.Moments;
import java.time.Instant;
import java.util.List;

/** Which runs may be removed, read from SQLite. Thread-safe. */
public final class EndedReads implements EndedRuns {
  /** From name to name along the index, instead of through all runs. */
  private static final String WORKFLOWS =
      """
      WITH RECURSIVE w(name) AS (SELECT min(workflow) FROM run
        UNION ALL SELECT (SELECT min(workflow) FROM run WHERE workflow > w.name) FROM w
        WHERE w.name IS NOT NULL)
      SELECT name FROM w WHERE name IS NOT NULL
      """;

  /** Ids rise with the time of their start, and no run ends before that. */
  private static final String ENDED =
      """
      SELECT r.id FROM run r WHERE r.workflow = ? AND r.id > ? AND r.id < ? AND r.open = 0
        AND coalesce(r.ended, r.queued) < ?
        AND NOT EXISTS (SELECT 1 FROM run p WHERE p.id = r.parent AND p.open = 1)
      ORDER BY r.id LIMIT ?
      """;

  private final Readers readers;

  public EndedReads(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<String> workflows() {
    return readers.list(row -> row.getString(1), WORKFLOWS);
  }

  @Override
  public List<String> endedBefore(String workflow, Instant moment, String after, int limit) {
    return readers.list(
        row -> row.getString(1),
        ENDED,
        workflow,
        after,
        RunQuery.idTime(moment.plus(RunQuery.SLACK)),
        Moments.toLong(moment),
        Math.max(limit, 0));
  }
}
