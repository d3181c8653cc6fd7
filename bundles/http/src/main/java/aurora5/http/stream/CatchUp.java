package aurora5.http.stream;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is written already, batch by batch, whenever the client has room for more. To be set
 * going by one at a time; thread-safe if its source is.
 */
record CatchUp<T>(Source<T> source, Executor io, Outlet outlet) {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

  /** What is read. */
  interface Source<T> {
    /** The next ones, in order; empty if there are none yet. */
    List<T> batch();

    void send(T each);

    /** Called when there were none: false if something came meanwhile, and is to be read. */
    boolean rest();
  }

  void go() {
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
      List<T> batch = source.batch();
      batch.forEach(source::send);
      if (!batch.isEmpty() || !source.rest()) {
        go();
      }
    } catch (RuntimeException e) {
      LOG.warn("Events could not be read; the reader is let go and may come back", e);
      outlet.close();
    }
  }
}
