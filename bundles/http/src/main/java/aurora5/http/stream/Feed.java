package aurora5.http.stream;

import aurora5.api.Text;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.work.Work;
import aurora5.http.web.Refusal;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what happens to everybody who watches. Thread-safe; close it to let them go. */
public final class Feed implements AutoCloseable {
  static final int MOST_VIEWERS = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

  private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
  private final Journal journal;
  private final Work work;
  private final Duration beat;
  private final AutoCloseable observation;
  private volatile boolean closed;

  public Feed(Journal journal, Work work, Duration beat) {
    this.journal = journal;
    this.work = work;
    this.beat = beat;
    observation = journal.observe(this::happened);
    nextBeat();
  }

  /**
   * @throws Refusal 503 if too many watch already
   */
  public void checkRoom() {
    if (viewers.size() >= MOST_VIEWERS) {
      throw Refusal.unavailable(
          new Text("이벤트를 보는 사람이 너무 많습니다", "Too many are watching events already"));
    }
  }

  /** Follows from the mark on; {@code first} is sent before anything else. */
  public Watching open(AsyncContext context, History history, Mark mark, byte[] first) {
    var held = new Viewer[1];
    try {
      var outlet = new Outlet(context, () -> viewers.remove(held[0]));
      var viewer = new Viewer(history, mark, journal, work.io(), outlet);
      held[0] = viewer;
      outlet.send(Frames.HELLO);
      outlet.send(first);
      viewers.add(viewer);
      outlet.start();
      viewer.catchUp();
      return viewer::end;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws Exception {
    closed = true;
    observation.close();
    viewers.forEach(viewer -> viewer.outlet().close());
  }

  private void happened(Journaled event) {
    if (!viewers.isEmpty()) {
      byte[] frame = Frames.of(event);
      viewers.forEach(viewer -> viewer.happened(event, frame));
    }
  }

  private void nextBeat() {
    work.timers().after(beat, this::beat);
  }

  private void beat() {
    if (closed) {
      return;
    }
    nextBeat();
    try {
      work.io().execute(() -> viewers.forEach(v -> v.outlet().offer(Frames.HEARTBEAT)));
    } catch (RejectedExecutionException e) {
      LOG.warn("No thread for the heartbeat of event streams", e);
    }
  }

  /** A stream that somebody watches. */
  @FunctionalInterface
  public interface Watching {
    /** Ends it with these bytes, after everything that is in the journal. */
    void end(byte[] last);
  }
}
