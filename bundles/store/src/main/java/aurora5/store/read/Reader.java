package aurora5.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** One connection that reads, with its prepared statements. For one thread at a time. */
final class Reader {
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  Reader(Connection connection) {
    this.connection = connection;
  }

  /** The statement, with its first parameters set. */
  PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  void close() throws SQLException {
    connection.close();
  }
}
