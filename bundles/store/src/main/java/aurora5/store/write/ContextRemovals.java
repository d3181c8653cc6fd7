package aurora5.store.write;

import aurora5.api.store.Entry;
import aurora5.store.sql.Moments;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Takes contexts away whole; whether nobody uses them is asked in the same transaction. */
final class ContextRemovals {
  private static final String UNUSED =
      """
       WHERE context = ?1
        AND NOT EXISTS (SELECT 1 FROM context c WHERE c.id = ?1 AND c.used >= ?2)
        AND NOT EXISTS (SELECT 1 FROM run r
          WHERE r.id = ?1 AND (r.open = 1 OR coalesce(r.ended, r.queued) >= ?2))
      """;

  private final PreparedStatement keys;
  private final PreparedStatement changes;
  private final PreparedStatement total;

  ContextRemovals(Statements statements) throws SQLException {
    keys = statements.of("DELETE FROM context_key" + UNUSED);
    changes = statements.of("DELETE FROM context_change" + UNUSED);
    total = statements.of("DELETE FROM context" + UNUSED.replace("WHERE context =", "WHERE id ="));
  }

  /** The total last: it tells when the context was used. */
  void remove(Entry.ContextRemoval removal) throws SQLException {
    execute(keys, removal);
    execute(changes, removal);
    execute(total, removal);
  }

  private static void execute(PreparedStatement statement, Entry.ContextRemoval removal)
      throws SQLException {
    statement.setString(1, removal.contextId());
    statement.setLong(2, Moments.toLong(removal.unusedSince()));
    statement.executeUpdate();
  }
}
