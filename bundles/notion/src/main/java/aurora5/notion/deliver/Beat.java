package aurora5.notion.deliver;

import aurora5.api.work.Work;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again, never twice at once: at once if there is more to do, else after a
 * second, and after a failure later. Closing it interrupts what it does. Thread-safe.
 */
public final class Beat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Beat.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  private final Work work;
  private final Doing doing;
  private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});
  private @Nullable Thread thread;
  private boolean closed;

  /** A piece of work. */
  public interface Doing {
    /**
     * @return whether there is more to do at once
     */
    boolean some() throws InterruptedException;
  }

  public Beat(Work work, Doing doing) {
    this.work = work;
    this.doing = doing;
    next.set(work.timers().after(PAUSE, this::start));
  }

  private void start() {
    try {
      work.io().execute(this::run);
    } catch (RejectedExecutionException full) {
      LOG.warn("Notion has to wait: {}", full.getMessage());
      again(AFTER_FAILURE);
    }
  }

  private void run() {
    if (!begins()) {
      return;
    }
    Duration pause = AFTER_FAILURE;
    try {
      pause = doing.some() ? Duration.ZERO : PAUSE;
    } catch (InterruptedException closing) {
      LOG.debug("What is for Notion goes on after the next start");
    } catch (RuntimeException failure) {
      LOG.warn("What is for Notion could not be looked after, and is tried again", failure);
    } finally {
      ends();
    }
    again(pause);
  }

  private synchronized boolean begins() {
    thread = closed ? null : Thread.currentThread();
    return !closed;
  }

  private synchronized void ends() {
    thread = null;
    Thread.interrupted(); // Whatever was meant for us is not for the next task of the thread.
  }

  private synchronized void again(Duration pause) {
    if (!closed) {
      next.set(work.timers().after(pause, this::start));
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    next.get().run();
    if (thread != null) {
      thread.interrupt();
    }
  }
}
