package aurora5.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Prepares statements, and closes them together. */
final class Statements implements AutoCloseable {
  private final Connection connection;
  private final List<PreparedStatement> prepared = new ArrayList<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  PreparedStatement of(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    prepared.add(statement);
    return statement;
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared) {
      statement.close();
    }
  }
}
