package aurora5.distribution.evidence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/**
 * What stands in the database, read by plain SQL from a read-only connection. Immutable.
 *
 * @param facts of the journal, in order
 * @param statuses by run
 * @param counters value of the key {@code done}, by context
 */
public record Database(
    List<JournalFact> facts,
    Map<String, String> statuses,
    Map<String, Integer> counters,
    List<AlertRow> alerts,
    List<NoticeRow> notices) {
  private static final String FACTS =
      """
      SELECT e.run, json_extract(f.value, '$.fact'), json_extract(f.value, '$.step'),
        json_extract(f.value, '$.attempt'), json_extract(f.value, '$.workflow'),
        json_extract(f.value, '$.input.number'), json_extract(f.value, '$.input.fail'),
        json_extract(f.value, '$.parent.run'), json_extract(f.value, '$.status'),
        json_extract(f.value, '$.error.step') || '/' || json_extract(f.value, '$.error.kind')
      FROM event e, json_each(CAST(e.body AS TEXT)) f
      ORDER BY e.position, f.id
      """;
  private static final String COUNTERS =
      """
      SELECT k.context, c.value FROM context_key k JOIN context_change c ON c.n = k.change
      WHERE k.key = 'done' AND k.live = 1
      """;
  private static final String NOTICES =
      """
      SELECT position, json_extract(body, '$.kind'), json_extract(body, '$.alert.key'),
        json_extract(body, '$.alert.number')
      FROM notice WHERE topic = 'alert' ORDER BY position
      """;

  static Database read(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(10_000);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
      Map<String, String> statuses = new HashMap<>();
      each(
          connection,
          "SELECT id, status FROM run",
          row -> statuses.put(row.getString(1), row.getString(2)));
      Map<String, Integer> counters = new HashMap<>();
      each(connection, COUNTERS, row -> counters.put(row.getString(1), row.getInt(2)));
      return new Database(
          facts(connection), statuses, counters, alerts(connection), notices(connection));
    }
  }

  private static List<JournalFact> facts(Connection connection) throws SQLException {
    List<JournalFact> facts = new ArrayList<>();
    each(
        connection,
        FACTS,
        row ->
            facts.add(
                new JournalFact(
                    row.getString(1),
                    row.getString(2),
                    text(row, 3),
                    row.getInt(4),
                    text(row, 5),
                    row.getInt(6),
                    text(row, 7),
                    text(row, 8),
                    text(row, 9),
                    text(row, 10))));
    return facts;
  }

  private static List<AlertRow> alerts(Connection connection) throws SQLException {
    List<AlertRow> alerts = new ArrayList<>();
    each(
        connection,
        "SELECT key, number, count, closed IS NOT NULL FROM alert",
        row ->
            alerts.add(
                new AlertRow(row.getString(1), row.getInt(2), row.getInt(3), row.getBoolean(4))));
    return alerts;
  }

  private static List<NoticeRow> notices(Connection connection) throws SQLException {
    List<NoticeRow> notices = new ArrayList<>();
    each(
        connection,
        NOTICES,
        row ->
            notices.add(
                new NoticeRow(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4))));
    return notices;
  }

  private static String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static void each(Connection connection, String sql, Row row) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        row.take(rows);
      }
    }
  }

  @FunctionalInterface
  private interface Row {
    void take(ResultSet row) throws SQLException;
  }
}
