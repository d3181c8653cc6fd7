package aurora5.http.stream;

import aurora5.api.store.ContextTable;
import aurora5.api.store.ContextTable.Change;
import java.util.List;
import java.util.concurrent.Executor;

/** One reader of a context's changes, which are read from the table in order. Thread-safe. */
final class ContextViewer implements Audience.Member, CatchUp.Source<Change> {
  private static final int BATCH = 20;

  private final String id;
  private final ContextTable table;
  private final Outlet outlet;
  private final CatchUp<Change> catchUp;
  private long position;
  private boolean reading;
  private boolean more;

  ContextViewer(Seen seen, ContextTable table, Executor io, Outlet outlet) {
    id = seen.context();
    position = seen.position();
    this.table = table;
    this.outlet = outlet;
    catchUp = new CatchUp<>(this, io, outlet);
  }

  /** How far a reader has got, and where. */
  record Seen(String context, long position) {}

  @Override
  public Outlet outlet() {
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
    catchUp.go();
  }

  @Override
  public List<Change> batch() {
    return table.changesAfter(id, start(), BATCH);
  }

  private synchronized long start() {
    more = false;
    return position;
  }

  @Override
  public void send(Change change) {
    synchronized (this) {
      position = change.position();
    }
    outlet.send(
        Frames.of(ContextFeed.action(change), change.position(), ContextFeed.document(change)));
  }

  @Override
  public synchronized boolean rest() {
    reading = more;
    return !more;
  }
}
