package aurora5.store.write;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;

/**
 * The one connection that writes. Its statements are prepared once; a JDBC transaction is always
 * open, deferred, so that an idle ledger holds no lock.
 */
final class SqliteLedger implements Ledger {
  private final Connection connection;
  private final EventWrites events;
  private final RunWrites runs;
  private final ClaimWrites claims;
  private final ContextWrites contexts;
  private final FileWrites files;
  private final PreparedStatement guard;
  private final PreparedStatement release;
  private final PreparedStatement undo;

  /**
   * @param connection becomes the ledger's own, which closes it
   */
  SqliteLedger(Connection connection, Clock clock) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    events = new EventWrites(connection);
    runs = new RunWrites(connection);
    claims = new ClaimWrites(connection, clock);
    contexts = new ContextWrites(connection);
    files = new FileWrites(connection);
    guard = connection.prepareStatement("SAVEPOINT append");
    release = connection.prepareStatement("RELEASE append");
    undo = connection.prepareStatement("ROLLBACK TO append");
    commit();
  }

  @Override
  public Appended put(Append append) throws SQLException {
    long before = events.position();
    if (append.guarded()) {
      guard.execute();
    }
    Optional<Appended> conflict = write(append);
    if (conflict.isPresent()) {
      events.position(before);
    }
    if (append.guarded()) {
      if (conflict.isPresent()) {
        undo.execute();
      }
      release.execute();
    }
    return conflict.orElseGet(() -> committed(append));
  }

  private Appended committed(Append append) {
    return new Appended.Committed(append.events().isEmpty() ? 0 : events.position());
  }

  private Optional<Appended> write(Append append) throws SQLException {
    for (EventRow row : append.events()) {
      if (!events.insert(row)) {
        Entry.Event event = row.event();
        return Optional.of(new Appended.Conflict(event, event.runId(), ""));
      }
    }
    for (Entry entry : append.others()) {
      Optional<Appended> conflict = write(entry);
      if (conflict.isPresent()) {
        return conflict;
      }
    }
    return Optional.empty();
  }

  private Optional<Appended> write(Entry entry) throws SQLException {
    if (entry instanceof Entry.Run run) {
      runs.put(run.row());
    } else if (entry instanceof Entry.Claim claim) {
      return claims.take(claim);
    } else if (entry instanceof Entry.ContextChange change) {
      return contexts.change(change);
    } else if (entry instanceof Entry.ArtifactLink link) {
      files.put(link);
    } else if (entry instanceof Entry.PluginRow row) {
      files.put(row.plugin());
    }
    return Optional.empty();
  }

  @Override
  public void commit() throws SQLException {
    connection.commit();
    events.committed();
  }

  @Override
  public void rollback() throws SQLException {
    events.rolledBack();
    try {
      connection.rollback();
    } catch (SQLException alreadyRolledBack) {
      begin(alreadyRolledBack);
    }
  }

  /** SQLite ends a transaction by itself after some errors; JDBC does not notice. */
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
    return events.position();
  }

  @Override
  public void durability(Durability durability) throws SQLException {
    connection.setAutoCommit(true);
    Database.pragma(connection, "synchronous=" + durability.synchronous());
    connection.setAutoCommit(false);
  }

  @Override
  public void checkpoint() throws SQLException {
    Database.pragma(connection, "wal_checkpoint(PASSIVE)");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
