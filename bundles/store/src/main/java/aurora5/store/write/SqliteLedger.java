package aurora5.store.write;

import aurora5.api.store.Appended;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

/**
 * The one connection that writes. A JDBC transaction is always open, deferred, so that an idle
 * ledger holds no lock.
 */
final class SqliteLedger implements Ledger {
  private final Connection connection;
  private final Clock clock;
  private Statements statements;
  private Rows rows;
  private long committed;

  /**
   * @param connection becomes the ledger's own, which closes it
   */
  SqliteLedger(Connection connection, Clock clock) throws SQLException {
    this.connection = connection;
    this.clock = clock;
    committed = Database.number(connection, "SELECT coalesce(max(position), 0) FROM event");
    connection.setAutoCommit(false);
    prepare();
  }

  private void prepare() throws SQLException {
    statements = new Statements(connection);
    rows = new Rows(statements, clock, committed);
  }

  @Override
  public Appended put(Append append) throws SQLException {
    return rows.put(append);
  }

  @Override
  public void commit() throws SQLException {
    connection.commit();
    committed = rows.position();
  }

  /** The driver closes a statement that failed: so all are prepared again. */
  @Override
  public void rollback() throws SQLException {
    statements.close();
    try {
      connection.rollback();
    } catch (SQLException alreadyRolledBack) {
      begin(alreadyRolledBack);
    }
    prepare();
  }

  /** SQLite ends a transaction by itself after some errors; the driver does not notice. */
  private void begin(SQLException reason) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN");
    } catch (SQLException failure) {
      failure.addSuppressed(reason);
      throw failure;
    }
  }

  @Override
  public long position() {
    return committed;
  }

  @Override
  public void durability(Durability durability) throws SQLException {
    connection.setAutoCommit(true);
    Database.pragma(connection, "synchronous=" + durability.synchronous());
    connection.setAutoCommit(false);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
