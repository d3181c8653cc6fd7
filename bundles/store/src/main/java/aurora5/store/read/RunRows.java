package aurora5.store.read;

import aurora5.api.store.RunRow;
import aurora5.store.sql.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Rows of runs as records. */
final class RunRows {
  static final String SELECT =
      "SELECT id, workflow, plugin, status, open, priority, label, user, parent, context, error,"
          + " refused, queued, started, ended, epoch, rests FROM run ";

  private RunRows() {}

  static RunRow row(ResultSet row) throws SQLException {
    return new RunRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5) == 1,
        row.getInt(6),
        Optional.ofNullable(row.getString(7)),
        Optional.ofNullable(row.getString(8)),
        Optional.ofNullable(row.getString(9)),
        row.getString(10),
        Optional.ofNullable(row.getString(11)),
        row.getInt(12) == 1,
        Moments.toInstant(row.getLong(13)),
        Moments.instant(row, 14),
        Moments.instant(row, 15),
        row.getLong(16),
        Moments.instant(row, 17));
  }
}
