package aurora5.http.stream;

import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader of events: first catches up from the journal, then follows what happens. Thread-safe;
 * sends every event once and in order, with nothing missing in between.
 */
final class Viewer {
  private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);

  private final History history;
  private final Journal journal;
  private final Executor io;
  private final Outlet outlet;
  private Mark mark;
  private boolean following;
  private boolean missed;
  private boolean reading;
  private Optional<byte[]> farewell = Optional.empty();

  Viewer(History history, Mark mark, Journal journal, Executor io, Outlet outlet) {
    this.history = history;
    this.mark = mark;
    this.journal = journal;
    this.io = io;
    this.outlet = outlet;
  }

  Outlet outlet() {
    return outlet;
  }

  /** Something was committed; {@code frame} is how it looks on the wire. */
  synchronized void happened(Journaled event, byte[] frame) {
    if (!history.wants(event)) {
      return;
    }
    missed |= !following;
    if (following && event.position() > mark.position()) {
      mark = new Mark(event.position(), event.seq());
      outlet.offer(frame);
    }
  }

  /** Sends what is still in the journal, then these bytes, then nothing more. */
  void end(byte[] last) {
    synchronized (this) {
      farewell = Optional.of(last);
      following = false;
    }
    catchUp();
  }

  void catchUp() {
    synchronized (this) {
      if (reading || following) {
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
      LOG.warn("No thread to read events; the reader is let go and may come back", e);
      outlet.close();
    }
  }

  private void read() {
    try {
      Mark from = startReading();
      List<Journaled> batch = history.after(journal, from);
      batch.forEach(this::send);
      if (!batch.isEmpty() || !follow()) {
        outlet.whenHungry(this::readElsewhere);
      }
    } catch (RuntimeException e) {
      LOG.warn("Events could not be read; the reader is let go and may come back", e);
      outlet.close();
    }
  }

  private synchronized Mark startReading() {
    missed = false;
    return mark;
  }

  private synchronized void send(Journaled event) {
    boolean known = event.position() <= mark.position();
    mark = new Mark(Math.max(event.position(), mark.position()), event.seq());
    if (!known) {
      outlet.send(Frames.of(event));
    }
  }

  /** The journal is read to its end; true unless something was committed meanwhile. */
  private synchronized boolean follow() {
    if (missed) {
      return false;
    }
    reading = false;
    if (farewell.isPresent()) {
      outlet.send(farewell.get());
      outlet.finish();
    }
    following = farewell.isEmpty();
    return true;
  }
}
