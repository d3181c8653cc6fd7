package aurora5.store;

import aurora5.api.store.AlertTable;
import aurora5.api.store.ArtifactTable;
import aurora5.api.store.ContextTable;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.PluginTable;
import aurora5.api.store.RunTable;
import aurora5.api.store.SpendingTable;
import aurora5.api.work.Pool;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import aurora5.work.NamedThreads;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

/** The real store for tests of rooms that meet it. Thread-safe. */
public final class StoreOnDisk implements AutoCloseable {
  private final NamedThreads threads = new NamedThreads();
  private final Pool pool = threads.pool("store", SqliteStore.THREADS);
  private final Path file;
  private final SqliteStore store;

  public StoreOnDisk(Path file, Clock clock) throws IOException, SQLException {
    this.file = file;
    store = SqliteStore.open(file, Durability.PROCESS, pool, clock);
  }

  public Journal journal() {
    return store.journal();
  }

  public RunTable runs() {
    return store.runs();
  }

  public ContextTable contexts() {
    return store.contexts();
  }

  public ArtifactTable artifacts() {
    return store.artifacts();
  }

  public NoticeTable notices() {
    return store.notices();
  }

  public AlertTable alerts() {
    return store.alerts();
  }

  public SpendingTable spending() {
    return store.spending();
  }

  public DeliveryTable deliveries() {
    return store.deliveries();
  }

  public PluginTable plugins() {
    return store.plugins();
  }

  /** What is committed at this moment, as one small file. */
  public void copy(Path to) throws SQLException {
    try (Connection connection = new Database(file).reader();
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM INTO '" + to + "'");
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    store.close();
    threads.close();
  }
}
