package aurora5.store.write;

import aurora5.api.store.Entry;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes events, and numbers them. */
final class EventWrites {
  private final PreparedStatement insert;
  private long position;

  /**
   * @param position of the last event so far
   */
  EventWrites(Statements statements, long position) throws SQLException {
    insert =
        statements.of(
            "INSERT OR IGNORE INTO event(position, run, seq, at, body, crc) VALUES(?,?,?,?,?,?)");
    this.position = position;
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
}
