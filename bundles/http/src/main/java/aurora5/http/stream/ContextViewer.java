package aurora5.http.stream;

import aurora5.api.store.ContextTable;
import aurora5.api.store.ContextTable.Change;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader of a context's changes, which are read from the table in order. Thread-safe. */
final class ContextViewer {
  private static final Logger LOG = LoggerFactory.getLogger(ContextViewer.class);
  private static final int BATCH = 20;

  private final String id;
  private final ContextTable table;
  private final Executor io;
  private final Outlet outlet;
  private long position;
  private boolean reading;
  private boolean more;

  ContextViewer(String id, long position, ContextTable table, Executor io, Outlet outlet) {
    this.id = id;
    this.position = position;
    this.table = table;
    this.io = io;
    this.outlet = outlet;
  }

  Outlet outlet() {
    return outlet;
  }

  boolean watches(String context) {
    return id.equals(context);
  }

  /** There may be something new. */
  void changed() {
    synchronized (this) {
      more = true;
      if (reading) {
        return;
      }
      reading = true;
    }
    outlet.whenHungry(this::readElsewhere);
  }

  private void readElsewhere() {
    try {
      io.execute(this::read);
    } catch (RejectedExecutionException e) {
      LOG.warn("No thread to read changes; the reader is let go and may come back", e);
      outlet.close();
    }
  }

  private void read() {
    try {
      List<Change> batch = table.changesAfter(id, start(), BATCH);
      batch.forEach(this::send);
      if (!batch.isEmpty() || !rest()) {
        outlet.whenHungry(this::readElsewhere);
      }
    } catch (RuntimeException e) {
      LOG.warn("Changes could not be read; the reader is let go and may come back", e);
      outlet.close();
    }
  }

  private synchronized long start() {
    more = false;
    return position;
  }

  private void send(Change change) {
    synchronized (this) {
      position = change.position();
    }
    outlet.send(
        Frames.of(ContextFeed.action(change), change.position(), ContextFeed.document(change)));
  }

  /** False if something came meanwhile. */
  private synchronized boolean rest() {
    reading = more;
    return !more;
  }
}
