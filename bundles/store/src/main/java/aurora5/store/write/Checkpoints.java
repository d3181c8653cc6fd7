package aurora5.store.write;

import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the log into the database beside the writer. While the writer goes on it can never move
 * everything, and only an empty log is used again from its start: so a log that has become long is
 * finished by the writer, which by then has little left to move.
 */
final class Checkpoints implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final long EVERY_BYTES = 4L << 20;
  private static final int LONG_LOG_PAGES = 4_096;
  private static final int BYTES_OF_COMMIT = 12_288;

  private final Connection connection;
  private final Semaphore due = new Semaphore(0);
  private long written;
  private volatile boolean unfinished;

  Checkpoints(Database database) throws SQLException {
    connection = database.writer(Durability.PROCESS);
  }

  /** For the writer's thread, after a commit. */
  void wrote(long bytes) {
    written += bytes + BYTES_OF_COMMIT;
    if (written > EVERY_BYTES) {
      written = 0;
      due.release();
    }
  }

  /** For the writer's thread: whether it has to finish; asked once. */
  boolean unfinished() {
    boolean now = unfinished;
    if (now) {
      unfinished = false;
    }
    return now;
  }

  @Override
  public void run() {
    try {
      while (true) {
        due.acquire();
        due.drainPermits();
        move();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void move() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
      if (rows.next() && rows.getInt(2) > LONG_LOG_PAGES) {
        unfinished = true;
      }
    } catch (SQLException failure) {
      LOG.warn("Could not move the log into the database; will try again after more writes", failure);
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    connection.close();
  }
}
