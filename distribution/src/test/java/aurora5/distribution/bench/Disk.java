package aurora5.distribution.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Looks from outside at what is committed in a store, with SQL alone and no class of ours, and says
 * whether it is what was acknowledged. Thread-safe.
 */
final class Disk implements AutoCloseable {
  private static final String ROWS =
      """
      SELECT count(*), count(DISTINCT run),
        sum((length(text) - length(replace(text, '"step-succeeded"', ''))) / 16),
        sum(text LIKE '%"fact":"ended","status":"SUCCEEDED"%')
      FROM (SELECT run, CAST(body AS TEXT) AS text FROM event WHERE position > ?)
      """;
  private static final String GAPS =
      """
      SELECT count(*) FROM
        (SELECT 1 FROM event WHERE position > ? GROUP BY run HAVING count(*) <> max(seq))
      """;

  private final Connection connection;
  private final PreparedStatement ofRun;

  Disk(Path database) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(10_000);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + database);
    connection = source.getConnection();
    ofRun = connection.prepareStatement("SELECT count(*) FROM event WHERE run = ?");
  }

  synchronized long position() throws SQLException {
    return number("SELECT coalesce(max(position), 0) FROM event", 0);
  }

  /** At the moment of an acknowledgement: that many rows at least are there. */
  synchronized boolean has(String run, int rows) {
    try {
      ofRun.setString(1, run);
      try (ResultSet row = ofRun.executeQuery()) {
        return row.next() && row.getLong(1) >= rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look for run " + run, e);
    }
  }

  /** Rows written since then, which must be those of so many whole runs. */
  synchronized long rowsSince(long position, long runs, int steps)
      throws SQLException, BrokenPromise {
    long gaps = number(GAPS, position);
    try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
      statement.setLong(1, position);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        check("runs", runs, row.getLong(2));
        check("results of steps", runs * steps, row.getLong(3));
        check("ends that are a success", runs, row.getLong(4));
        check("runs with a gap in their rows", 0, gaps);
        return row.getLong(1);
      }
    }
  }

  private static void check(String what, long acknowledged, long found) throws BrokenPromise {
    if (acknowledged != found) {
      throw new BrokenPromise(
          "%s: %,d were acknowledged and %,d are on disk".formatted(what, acknowledged, found));
    }
  }

  private long number(String sql, long position) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (sql.contains("?")) {
        statement.setLong(1, position);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    connection.close();
  }
}
