package aurora5.store.write;

import aurora5.store.sql.Database;
import aurora5.store.sql.Durability;
import aurora5.store.sql.Failures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the log into the database beside the writer. While the writer goes on it can never move
 * everything, and only an empty log is used again from its start: so from time to time the writer
 * waits for the rest, which is short, because most has been moved by then.
 */
final class Checkpoints implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final long MOVE_BYTES = 4L << 20;
  private static final long FINISH_BYTES = 32L << 20;
  private static final int BYTES_OF_COMMIT = 12_288;

  private final Connection connection;
  private final Semaphore due = new Semaphore(0);
  private volatile SQLException deadly;
  private long sinceMove;
  private long sinceFinish;

  Checkpoints(Database database) throws SQLException {
    connection = database.writer(Durability.PROCESS);
  }

  /**
   * For the writer's thread, after a commit and its answers.
   *
   * @throws SQLException if moving has met a disk that can no longer be trusted
   */
  void wrote(long bytes) throws SQLException {
    SQLException failure = deadly;
    if (failure != null) {
      throw failure;
    }
    sinceMove += bytes + BYTES_OF_COMMIT;
    sinceFinish += bytes + BYTES_OF_COMMIT;
    if (sinceFinish > FINISH_BYTES) {
      sinceFinish = 0;
      sinceMove = 0;
      move();
    } else if (sinceMove > MOVE_BYTES) {
      sinceMove = 0;
      due.release();
    }
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
    try {
      Database.pragma(connection, "wal_checkpoint(PASSIVE)");
    } catch (SQLException failure) {
      if (Failures.deadly(failure)) {
        deadly = failure;
      }
      LOG.warn("Could not move the log into the database; will try again after more", failure);
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    connection.close();
  }
}
