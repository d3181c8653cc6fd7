package aurora5.store.write;

import aurora5.api.Json;
import aurora5.api.store.Entry;
import aurora5.store.sql.Checksum;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;

/** Writes events, and numbers them; writes anew what must not be kept as it was. */
final class EventWrites {
  private final PreparedStatement insert;
  private final PreparedStatement time;
  private final PreparedStatement update;
  private long position;

  /**
   * @param position of the last event so far
   */
  EventWrites(Statements statements, long position) throws SQLException {
    insert =
        statements.of(
            "INSERT OR IGNORE INTO event(position, run, seq, at, body, crc) VALUES(?,?,?,?,?,?)");
    time = statements.of("SELECT at FROM event WHERE run = ? AND seq = ?");
    update = statements.of("UPDATE event SET body = ?, crc = ? WHERE run = ? AND seq = ?");
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

  /** Events that are not there stay away. */
  void rewrite(Entry.RunErasure erasure) throws SQLException {
    for (Map.Entry<Long, Json> body : erasure.bodies().entrySet()) {
      OptionalLong at = at(erasure.runId(), body.getKey());
      if (at.isPresent()) {
        rewrite(erasure.runId(), body.getKey(), at.getAsLong(), body.getValue());
      }
    }
  }

  private OptionalLong at(String runId, long seq) throws SQLException {
    time.setString(1, runId);
    time.setLong(2, seq);
    try (ResultSet rows = time.executeQuery()) {
      return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
    }
  }

  private void rewrite(String runId, long seq, long at, Json body) throws SQLException {
    byte[] bytes = body.text().getBytes(StandardCharsets.UTF_8);
    update.setBytes(1, bytes);
    update.setLong(2, Checksum.of(runId, seq, at, bytes));
    update.setString(3, runId);
    update.setLong(4, seq);
    update.executeUpdate();
  }

  long position() {
    return position;
  }

  void position(long position) {
    this.position = position;
  }
}
