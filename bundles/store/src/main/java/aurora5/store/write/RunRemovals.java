package aurora5.store.write;

import aurora5.api.store.Entry;
import aurora5.store.sql.Moments;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes ended runs away: what people see at once, their events a few at a time, so that nobody has
 * to wait long for the writer. For the writer's thread.
 */
final class RunRemovals {
  /** With the run itself; most runs have fewer. */
  private static final int EVENTS_AT_ONCE = 20;

  private static final int EVENTS_A_PIECE = 200;
  private static final int CLAIMS_A_PIECE = 100;
  private static final int PAGES_A_PIECE = 64;

  private static final String RUN =
      """
      DELETE FROM run WHERE id = ?1 AND open = 0 AND coalesce(ended, queued) < ?2
        AND NOT EXISTS (SELECT 1 FROM run p WHERE p.id = run.parent AND p.open = 1)
      """;

  /** The last event of all stays until there is a newer one: positions must never fall back. */
  private static final String EVENTS =
      """
      DELETE FROM event WHERE position IN (SELECT position FROM event
        WHERE run = ?1 AND position < (SELECT max(position) FROM event) LIMIT ?2)
      """;

  private final Statements statements;
  private final PreparedStatement run;
  private final PreparedStatement files;
  private final PreparedStatement links;
  private final PreparedStatement leave;
  private final PreparedStatement events;
  private final PreparedStatement gone;
  private final PreparedStatement leaving;
  private final PreparedStatement claims;
  private final PreparedStatement settled;

  RunRemovals(Statements statements) throws SQLException {
    run = statements.of(RUN);
    files = statements.of("INSERT OR IGNORE INTO loose SELECT sha256 FROM artifact WHERE run = ?");
    links = statements.of("DELETE FROM artifact WHERE run = ?");
    leave = statements.of("INSERT OR IGNORE INTO leaving VALUES(?)");
    events = statements.of(EVENTS);
    gone =
        statements.of(
            "DELETE FROM leaving WHERE run = ?1"
                + " AND NOT EXISTS (SELECT 1 FROM event WHERE run = ?1)");
    leaving = statements.of("SELECT run FROM leaving LIMIT 1");
    claims =
        statements.of(
            "DELETE FROM claim WHERE key IN"
                + " (SELECT key FROM claim WHERE expires <= ? ORDER BY expires LIMIT ?)");
    this.statements = statements;
    settled = statements.of("DELETE FROM loose WHERE sha256 = ?");
  }

  void remove(Entry.RunRemoval removal) throws SQLException {
    run.setString(1, removal.runId());
    run.setLong(2, Moments.toLong(removal.endedBefore()));
    if (run.executeUpdate() == 0) {
      return;
    }
    erase(removal.runId());
    execute(leave, removal.runId());
    removeEvents(removal.runId(), EVENTS_AT_ONCE);
  }

  /** Takes its files away; the run stays. */
  void erase(String runId) throws SQLException {
    execute(files, runId);
    execute(links, runId);
  }

  /** One piece of what is left. */
  void tidy(Instant now) throws SQLException {
    Optional<String> left = left();
    if (left.isPresent()) {
      removeEvents(left.get(), EVENTS_A_PIECE);
      return;
    }
    claims.setLong(1, Moments.toLong(now));
    claims.setInt(2, CLAIMS_A_PIECE);
    if (claims.executeUpdate() == 0) {
      statements.whole("PRAGMA incremental_vacuum(" + PAGES_A_PIECE + ")");
    }
  }

  /** It has been decided what becomes of that content. */
  void settled(String sha256) throws SQLException {
    execute(settled, sha256);
  }

  private Optional<String> left() throws SQLException {
    try (ResultSet rows = leaving.executeQuery()) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  private void removeEvents(String runId, int most) throws SQLException {
    events.setString(1, runId);
    events.setInt(2, most);
    events.executeUpdate();
    execute(gone, runId);
  }

  private static void execute(PreparedStatement statement, String value) throws SQLException {
    statement.setString(1, value);
    statement.executeUpdate();
  }
}
