package aurora5.store;

import aurora5.api.store.AlertTable;
import aurora5.api.store.ArtifactTable;
import aurora5.api.store.ContextTable;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.EndedRuns;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.PluginTable;
import aurora5.api.store.RunTable;
import aurora5.api.store.RunTallies;
import aurora5.api.store.SpendingTable;
import aurora5.api.store.StoreSize;
import aurora5.api.work.Pool;
import aurora5.store.file.ContentFiles;
import aurora5.store.observe.ContextNews;
import aurora5.store.observe.Observers;
import aurora5.store.read.AlertReads;
import aurora5.store.read.ArtifactReads;
import aurora5.store.read.ContextReads;
import aurora5.store.read.DeliveryReads;
import aurora5.store.read.EndedReads;
import aurora5.store.read.EventReads;
import aurora5.store.read.Leftovers;
import aurora5.store.read.NoticeReads;
import aurora5.store.read.PluginMemory;
import aurora5.store.read.Readers;
import aurora5.store.read.RunReads;
import aurora5.store.read.SizeReads;
import aurora5.store.read.SpendingReads;
import aurora5.store.read.TallyReads;
import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import aurora5.store.sql.OneProcess;
import aurora5.store.sql.Schema;
import aurora5.store.write.Commit;
import aurora5.store.write.WriteSide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CompletionStage;

/** One SQLite file with all that reads and writes it. Thread-safe. */
public final class SqliteStore implements AutoCloseable {
  /** Answers, checkpoints, observers of events, observers of contexts, housekeeping. */
  public static final int THREADS = 5;

  private final OneProcess lock;
  private final Readers readers;
  private final PluginMemory plugins;
  private final TallyReads tallies;
  private final Observers observers;
  private final ContextNews news = new ContextNews();
  private final WriteSide writes;
  private final SqliteJournal journal;
  private final Database database;
  private final Clock clock;

  private SqliteStore(OneProcess lock, Database database, Durability durability, Clock clock)
      throws SQLException {
    this.lock = lock;
    this.database = database;
    this.clock = clock;
    migrate(database, durability);
    readers = new Readers(database);
    plugins = new PluginMemory(readers);
    tallies = new TallyReads(readers, clock);
    EventReads events = new EventReads(readers);
    observers = new Observers(this::position, events::after);
    writes = WriteSide.open(database, durability, clock, this::told);
    journal = new SqliteJournal(writes, events, observers);
  }

  /**
   * @param pool for {@value #THREADS} threads; stays the caller's
   * @throws IOException if another process has the database
   */
  public static SqliteStore open(Path file, Durability durability, Pool pool, Clock clock)
      throws IOException, SQLException {
    Files.createDirectories(file.getParent());
    OneProcess lock = OneProcess.lock(file);
    try {
      return new SqliteStore(lock, new Database(file), durability, clock).start(pool);
    } catch (SQLException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  private static void migrate(Database database, Durability durability) throws SQLException {
    try (Connection connection = database.writer(durability)) {
      Schema.giveBackSpace(connection);
      Schema.migrate(connection);
    }
  }

  private SqliteStore start(Pool pool) {
    writes.start(pool);
    pool.start("observers", observers);
    pool.start("contexts", news);
    return this;
  }

  private void told(Commit commit) {
    commit.plugins().forEach(plugins::refresh);
    if (observers.anybody()) {
      observers.committed(commit.events());
    }
    if (news.anybody()) {
      news.committed(commit.contexts());
    }
  }

  private long position() {
    return writes.position();
  }

  public Journal journal() {
    return journal;
  }

  public RunTable runs() {
    return new RunReads(readers);
  }

  public ContextTable contexts() {
    return new ContextReads(readers, news);
  }

  public ArtifactTable artifacts() {
    return new ArtifactReads(readers);
  }

  public NoticeTable notices() {
    return new NoticeReads(readers);
  }

  public AlertTable alerts() {
    return new AlertReads(readers);
  }

  public SpendingTable spending() {
    return new SpendingReads(readers);
  }

  public DeliveryTable deliveries() {
    return new DeliveryReads(readers);
  }

  public RunTallies tallies() {
    return tallies;
  }

  EndedRuns ended() {
    return new EndedReads(readers);
  }

  StoreSize size() {
    return new SizeReads(readers, database.file());
  }

  /** What takes away what removed runs have left; to be run on a thread of its own. */
  Housekeeping housekeeping(ContentFiles files) {
    return new Housekeeping(new Leftovers(readers), writes, files, clock);
  }

  PluginTable plugins() {
    return plugins;
  }

  /** Completes when nothing will ever be written again, because a write failed. */
  CompletionStage<Void> death() {
    return writes.death();
  }

  void durability(Durability durability) {
    writes.durability(durability);
  }

  /** Brings what waits to disk first. The pool's threads end when the caller closes it. */
  @Override
  public void close() throws SQLException, IOException {
    try {
      writes.end();
      readers.close();
      writes.close();
    } finally {
      lock.close();
    }
  }
}
