package aurora5.store.write;

import aurora5.api.alert.Alert;
import aurora5.api.store.Entry;
import aurora5.store.sql.Moments;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Writes notices, cursors and alerts; of notices and ended alerts only the newest are kept, and the
 * last notice of each topic.
 */
final class NoticeWrites {
  private static final int KEPT = 10_000;
  private static final String ALERT =
      """
      INSERT INTO alert(key, number, severity, title_ko, title_en, detail_ko, detail_en, count,
        first, last, closed, acknowledged) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)
      ON CONFLICT(key, number) DO UPDATE SET severity = excluded.severity,
        title_ko = excluded.title_ko, title_en = excluded.title_en,
        detail_ko = excluded.detail_ko, detail_en = excluded.detail_en,
        count = excluded.count, last = excluded.last, closed = excluded.closed,
        acknowledged = excluded.acknowledged
      """;

  private final PreparedStatement notice;
  private final PreparedStatement oldNotices;
  private final PreparedStatement cursor;
  private final PreparedStatement alert;
  private final PreparedStatement oldAlerts;

  NoticeWrites(Statements statements) throws SQLException {
    notice = statements.of("INSERT INTO notice(topic, at, body) VALUES(?,?,?)");
    oldNotices =
        statements.of(
            "DELETE FROM notice WHERE position <= (SELECT max(position) FROM notice) - "
                + KEPT
                + " AND EXISTS (SELECT 1 FROM notice later WHERE later.topic = notice.topic"
                + " AND later.position > notice.position)");
    cursor = statements.of("INSERT OR REPLACE INTO cursor(name, position) VALUES(?,?)");
    alert = statements.of(ALERT);
    oldAlerts =
        statements.of(
            "DELETE FROM alert WHERE n <= (SELECT max(n) FROM alert) - "
                + KEPT
                + " AND closed IS NOT NULL");
  }

  void put(Entry.NoticeRow row) throws SQLException {
    notice.setString(1, row.topic());
    notice.setLong(2, Moments.toLong(row.at()));
    notice.setString(3, row.body().text());
    notice.executeUpdate();
    oldNotices.executeUpdate();
  }

  void put(Entry.Cursor row) throws SQLException {
    cursor.setString(1, row.name());
    cursor.setLong(2, row.position());
    cursor.executeUpdate();
  }

  void put(Alert row) throws SQLException {
    alert.setString(1, row.key());
    alert.setLong(2, row.number());
    alert.setString(3, row.severity().name());
    alert.setString(4, row.title().ko());
    alert.setString(5, row.title().en());
    alert.setString(6, row.detail().ko());
    alert.setString(7, row.detail().en());
    alert.setLong(8, row.count());
    alert.setLong(9, Moments.toLong(row.firstSeen()));
    alert.setLong(10, Moments.toLong(row.lastSeen()));
    alert.setObject(11, Moments.toLong(row.closedAt()));
    alert.setObject(12, Moments.toLong(row.acknowledgedAt()));
    alert.executeUpdate();
    oldAlerts.executeUpdate();
  }
}
