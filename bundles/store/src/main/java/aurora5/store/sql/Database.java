package aurora5.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteDataSource;

/** Opens connections to one database file. Thread-safe; connections are not. */
public final class Database {
  private static final int WRITER_CACHE_KIB = 16 * 1024;
  private static final int READER_CACHE_KIB = 4 * 1024;
  private static final int BUSY_MILLIS = 5_000;
  private static final int WAL_KEPT_BYTES = 64 * 1024 * 1024;

  private final Path file;

  public Database(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  /** For writing and checkpoints; nothing is checkpointed on the way. */
  public Connection writer(Durability durability) throws SQLException {
    SQLiteConfig config = config(WRITER_CACHE_KIB);
    config.setJournalMode(JournalMode.WAL);
    config.setJournalSizeLimit(WAL_KEPT_BYTES);
    Connection connection = open(config);
    pragma(connection, "wal_autocheckpoint=0");
    // What is erased or removed is blanked where that costs no writing more.
    pragma(connection, "secure_delete=fast");
    pragma(connection, "synchronous=" + durability.synchronous());
    return connection;
  }

  /** Sees what is committed, and is never in the writer's way. */
  public Connection reader() throws SQLException {
    SQLiteConfig config = config(READER_CACHE_KIB);
    config.setReadOnly(true);
    return open(config);
  }

  /** Sets a pragma, or asks for its value. */
  public static long pragma(Connection connection, String pragma) throws SQLException {
    return number(connection, "PRAGMA " + pragma);
  }

  /** First column of the first row, or 0 if there is none. */
  public static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return 0;
      }
      try (ResultSet rows = statement.getResultSet()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  private Connection open(SQLiteConfig config) throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source.getConnection();
  }

  private static SQLiteConfig config(int cacheKib) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTempStore(TempStore.MEMORY);
    config.setCacheSize(-cacheKib);
    config.setGetGeneratedKeys(false); // else the driver asks for one after every insert
    return config;
  }
}
