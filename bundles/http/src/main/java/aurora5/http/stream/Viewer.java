package aurora5.http.stream;

import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * One reader of events: first catches up from the journal, then follows what happens. Thread-safe;
 * sends every event once and in order, with nothing missing in between.
 */
final class Viewer implements Audience.Member, CatchUp.Source<Journaled> {
  private final History history;
  private final Journal journal;
  private final Outlet outlet;
  private final CatchUp<Journaled> catchUp;
  private Mark mark;
  private boolean following;
  private boolean missed;
  private boolean reading;
  private Optional<byte[]> farewell = Optional.empty();

  Viewer(History history, Mark mark, Journal journal, Executor io, Outlet outlet) {
    this.history = history;
    this.mark = mark;
    this.journal = journal;
    this.outlet = outlet;
    catchUp = new CatchUp<>(this, io, outlet);
  }

  @Override
  public Outlet outlet() {
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
    catchUp.go();
  }

  @Override
  public List<Journaled> batch() {
    return history.after(journal, startReading());
  }

  private synchronized Mark startReading() {
    missed = false;
    return mark;
  }

  @Override
  public synchronized void send(Journaled event) {
    boolean known = event.position() <= mark.position();
    mark = new Mark(Math.max(event.position(), mark.position()), event.seq());
    if (!known) {
      outlet.send(Frames.of(event));
    }
  }

  /** The journal is read to its end: from here on events come as they happen. */
  @Override
  public synchronized boolean rest() {
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
