package aurora5.alerting;

import aurora5.api.work.Work;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something every second, never twice at once, until it is closed. Thread-safe. */
final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Work work;
  private final Runnable beat;
  private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});
  private volatile boolean closed;

  Pulse(Work work, Runnable beat) {
    this.work = work;
    this.beat = beat;
    next.set(work.timers().after(Duration.ZERO, this::start));
  }

  private void start() {
    try {
      work.io().execute(this::run);
    } catch (RuntimeException full) {
      LOG.warn("Alerts have to wait: {}", full.getMessage());
      again();
    }
  }

  private void run() {
    try {
      if (!closed) {
        beat.run();
      }
    } catch (RuntimeException failure) {
      LOG.warn("Alerting could not look for news, and tries again", failure);
    } finally {
      again();
    }
  }

  private void again() {
    if (!closed) {
      next.set(work.timers().after(PAUSE, this::start));
    }
  }

  @Override
  public void close() {
    closed = true;
    next.get().run();
  }
}
