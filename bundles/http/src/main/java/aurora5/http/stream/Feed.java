package aurora5.http.stream;

import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.work.Work;
import aurora5.http.web.Refusal;
import jakarta.servlet.AsyncContext;
import java.time.Duration;

/** Brings what happens to everybody who watches. Thread-safe; close it to let them go. */
public final class Feed implements AutoCloseable {
  private final Audience<Viewer> audience;
  private final Journal journal;
  private final Work work;
  private final AutoCloseable observation;

  public Feed(Journal journal, Work work, Duration beat) {
    this.journal = journal;
    this.work = work;
    audience = new Audience<>(work, beat);
    observation = journal.observe(this::happened);
  }

  /**
   * @throws Refusal 503 if too many watch already
   */
  public void checkRoom() {
    audience.checkRoom();
  }

  /** Follows from the mark on; {@code first} is sent before anything else. */
  public Watching open(AsyncContext context, History history, Mark mark, byte[] first) {
    Viewer viewer =
        audience.join(
            context, first, outlet -> new Viewer(history, mark, journal, work.io(), outlet));
    viewer.catchUp();
    return viewer::end;
  }

  @Override
  public void close() throws Exception {
    observation.close();
    audience.close();
  }

  private void happened(Journaled event) {
    if (!audience.isEmpty()) {
      byte[] frame = Frames.of(event);
      audience.each(viewer -> viewer.happened(event, frame));
    }
  }

  /** A stream that somebody watches. */
  @FunctionalInterface
  public interface Watching {
    /** Ends it with these bytes, after everything that is in the journal. */
    void end(byte[] last);
  }
}
