package aurora5.store.write;

import aurora5.api.store.RunRow;
import aurora5.store.sql.Moments;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Writes what runs look like. A run's workflow never changes, so its index is not touched again.
 */
final class RunWrites {
  private static final String PUT =
      """
      INSERT INTO run(id, workflow, plugin, status, open, priority, label, user, parent, context,
        error, refused, queued, started, ended, epoch, rests)
      VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
      ON CONFLICT(id) DO UPDATE SET plugin = excluded.plugin, status = excluded.status,
        open = excluded.open, priority = excluded.priority, label = excluded.label,
        user = excluded.user, parent = excluded.parent, context = excluded.context,
        error = excluded.error, refused = excluded.refused, queued = excluded.queued,
        started = excluded.started, ended = excluded.ended, epoch = excluded.epoch,
        rests = excluded.rests
      """;

  private final PreparedStatement put;

  RunWrites(Statements statements) throws SQLException {
    put = statements.of(PUT);
  }

  void put(RunRow row) throws SQLException {
    put.setString(1, row.id());
    put.setString(2, row.workflow());
    put.setString(3, row.plugin());
    put.setString(4, row.status());
    put.setInt(5, row.open() ? 1 : 0);
    put.setInt(6, row.priority());
    put.setString(7, row.label().orElse(null));
    put.setString(8, row.userId().orElse(null));
    put.setString(9, row.parent().orElse(null));
    put.setString(10, row.contextId());
    put.setString(11, row.error().orElse(null));
    put.setInt(12, row.refused() ? 1 : 0);
    put.setLong(13, Moments.toLong(row.queuedAt()));
    put.setObject(14, Moments.toLong(row.startedAt()));
    put.setObject(15, Moments.toLong(row.endedAt()));
    put.setLong(16, row.epoch());
    put.setObject(17, Moments.toLong(row.restsUntil()));
    put.executeUpdate();
  }
}
