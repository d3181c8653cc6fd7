package aurora5.store.read;

import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import aurora5.store.sql.Database;
import aurora5.store.sql.Failures;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few connections that read, never in the writer's way. Thread-safe. */
public final class Readers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
  private static final int CONNECTIONS = 4;
  private static final int WAIT_SECONDS = 10;

  private final Database database;
  private final Semaphore free = new Semaphore(CONNECTIONS, true);
  private final Queue<Reader> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  public Readers(Database database) {
    this.database = database;
  }

  /** All rows of a query. */
  <T> List<T> list(RowOf<T> row, String sql, Object... values) {
    return with(reader -> rows(reader, row, sql, values));
  }

  static <T> List<T> rows(Reader reader, RowOf<T> row, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = reader.prepared(sql, values);
    try (ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.read(rows));
      }
      return all;
    }
  }

  <T> T with(Question<T> question) {
    acquire();
    Reader reader = null;
    try {
      reader = reader();
      T answer = question.ask(reader);
      giveBack(reader);
      return answer;
    } catch (SQLException failure) {
      drop(reader);
      throw Failures.wrap("Could not read from the store", failure);
    } catch (RuntimeException | Error failure) {
      drop(reader);
      throw failure;
    } finally {
      free.release();
    }
  }

  private void acquire() {
    try {
      if (!free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new StoreException(
            Kind.BUSY,
            "All %d readers of the store are busy; try again".formatted(CONNECTIONS),
            null);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoreException(Kind.BUSY, "Interrupted while waiting for a reader", stopped);
    }
  }

  private Reader reader() throws SQLException {
    if (closed) {
      throw new StoreException(Kind.CLOSED, "The store is closed; restart Aurora to go on", null);
    }
    Reader reader = idle.poll();
    return reader == null ? new Reader(database.reader()) : reader;
  }

  private void giveBack(Reader reader) {
    idle.add(reader);
    if (closed) {
      dropIdle();
    }
  }

  private void drop(Reader reader) {
    if (reader != null) {
      try {
        reader.close();
      } catch (SQLException failure) {
        LOG.warn("Could not close a connection that reads", failure);
      }
    }
  }

  private void dropIdle() {
    for (Reader reader = idle.poll(); reader != null; reader = idle.poll()) {
      drop(reader);
    }
  }

  /** Readings under way go on to their end. */
  @Override
  public void close() {
    closed = true;
    dropIdle();
  }

  /** Asks a connection. */
  interface Question<T> {
    T ask(Reader reader) throws SQLException;
  }

  /** Makes something of the row a result stands at. */
  interface RowOf<T> {
    T read(ResultSet row) throws SQLException;
  }
}
