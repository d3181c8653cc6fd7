package aurora5.store.backup;

import aurora5.store.sql.Checksum;
import aurora5.store.sql.Database;
import aurora5.store.sql.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks at every row of a database, in the transaction of its connection. For one thread. */
public final class RowCheck {
  private static final String EVENTS =
      "SELECT run, seq, at, body, crc FROM event ORDER BY run, seq";
  private static final String LEAVING = "SELECT name FROM sqlite_master WHERE name = 'leaving'";
  private static final String WITHOUT_BEGINNING =
      "SELECT id FROM run WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.run = run.id AND seq ="
          + " 1)";
  private static final List<String> DANGLING =
      List.of(
          "SELECT 'the key ' || key || ' of context ' || context FROM context_key k"
              + " WHERE NOT EXISTS (SELECT 1 FROM context_change c WHERE c.n = k.change)",
          "SELECT 'the artifact ' || name || ' of run ' || run FROM artifact"
              + " WHERE length(sha256) <> 64 OR sha256 GLOB '*[^0-9a-f]*'");

  private final Connection connection;

  public RowCheck(Connection connection) {
    this.connection = connection;
  }

  /**
   * @throws RefusedFileException if it was made by a newer Aurora, or SQLite finds it damaged
   */
  public void checkWhole() throws SQLException, RefusedFileException {
    if (shape() > Schema.newest()) {
      throw new RefusedFileException(
          "이 데이터베이스는 더 새로운 Aurora가 만들었습니다. 그 버전의 Aurora를 쓰세요.",
          "This database was made by a newer Aurora. Use that one.");
    }
    List<String> found = strings("PRAGMA integrity_check(1)");
    if (!found.equals(List.of("ok"))) {
      throw broken(found.get(0));
    }
    for (String dangling : DANGLING) {
      List<String> rows = strings(dangling + " LIMIT 1");
      if (!rows.isEmpty()) {
        throw broken(rows.get(0) + " points nowhere");
      }
    }
  }

  static RefusedFileException broken(String what) {
    return new RefusedFileException("데이터베이스가 손상되었습니다: " + what, "The database is damaged: " + what);
  }

  long shape() throws SQLException {
    return Database.pragma(connection, "user_version");
  }

  /** Runs with a row that is not what was written, or with a gap between two rows. */
  public Set<String> damagedRuns() throws SQLException {
    Set<String> damaged = new LinkedHashSet<>(strings(WITHOUT_BEGINNING));
    String run = "";
    long seq = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(EVENTS)) {
      while (row.next()) {
        boolean next = row.getString(1).equals(run);
        if (next && row.getLong(2) != seq + 1 || !sound(row)) {
          damaged.add(row.getString(1));
        }
        run = row.getString(1);
        seq = row.getLong(2);
      }
    }
    // of a removed run some rows may be left; older shapes had no removals
    if (!strings(LEAVING).isEmpty()) {
      strings("SELECT run FROM leaving").forEach(damaged::remove);
    }
    return damaged;
  }

  private static boolean sound(ResultSet row) throws SQLException {
    byte[] body = row.getBytes(4);
    return body != null
        && Checksum.of(row.getString(1), row.getLong(2), row.getLong(3), body) == row.getLong(5);
  }

  /** Hashes of the files that runs link to. */
  List<String> artifacts() throws SQLException {
    return strings("SELECT DISTINCT sha256 FROM artifact ORDER BY sha256");
  }

  /** Plugin versions that open runs are pinned to. */
  List<String> pins() throws SQLException {
    return strings("SELECT DISTINCT plugin FROM run WHERE open = 1 ORDER BY plugin");
  }

  long count(String from) throws SQLException {
    return Database.number(connection, "SELECT count(*) FROM " + from);
  }

  private List<String> strings(String sql) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }
}
