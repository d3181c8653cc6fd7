package aurora5.store.read;

import aurora5.api.Json;
import aurora5.api.store.NoticeTable;
import aurora5.store.sql.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Notices and cursors, read from SQLite. Thread-safe. */
public final class NoticeReads implements NoticeTable {
  private static final String NOTICE = "SELECT position, topic, at, body FROM notice ";

  private final Readers readers;

  public NoticeReads(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<Row> after(String topic, long position, int limit) {
    return readers.list(
        NoticeReads::notice,
        NOTICE + "WHERE topic = ? AND position > ? ORDER BY position LIMIT ?",
        topic,
        position,
        Math.max(limit, 0));
  }

  @Override
  public Optional<Row> last(String topic) {
    return readers
        .list(NoticeReads::notice, NOTICE + "WHERE topic = ? ORDER BY position DESC LIMIT 1", topic)
        .stream()
        .findFirst();
  }

  @Override
  public OptionalLong cursor(String name) {
    return readers
        .list(row -> row.getLong(1), "SELECT position FROM cursor WHERE name = ?", name)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  private static Row notice(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getString(2),
        Moments.toInstant(row.getLong(3)),
        new Json(row.getString(4)));
  }
}
