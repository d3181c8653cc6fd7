package aurora5.store.write;

import aurora5.api.store.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes events, and numbers them. */
final class EventWrites {
  private final PreparedStatement insert;
  private long position;
  private long committed;

  EventWrites(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO event(position, run, seq, at, body, crc) VALUES(?,?,?,?,?,?)");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT coalesce(max(position), 0) FROM event")) {
      committed = rows.next() ? rows.getLong(1) : 0;
    }
    position = committed;
  }

  /** Whether the run had no event of that number. */
  boolean insert(EventRow row) throws SQLException {
    Entry.Event event = row.event();
    insert.setLong(1, position + 1);
    insert.setString(2, event.runId());
    insert.setLong(3, event.seq());
    insert.setLong(4, row.at());
    insert.setBytes(5, row.body());
    insert.setLong(6, row.crc());
    if (insert.executeUpdate() == 0) {
      return false;
    }
    position++;
    return true;
  }

  long position() {
    return position;
  }

  void position(long position) {
    this.position = position;
  }

  void committed() {
    committed = position;
  }

  void rolledBack() {
    position = committed;
  }
}
