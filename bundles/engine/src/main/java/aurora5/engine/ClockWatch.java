package aurora5.engine;

import aurora5.api.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices within ten seconds that somebody has turned the machine's clock, or that the machine has
 * slept. Thread-safe; close it to end that.
 */
public final class ClockWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final Clock wall;
  private final Work work;
  private final Runnable turned;
  private volatile Duration known;
  private volatile boolean closed;

  /**
   * @param turned told of it, on a thread that it may block
   */
  public ClockWatch(Clock wall, Work work, Runnable turned) {
    this.wall = wall;
    this.work = work;
    this.turned = turned;
    this.known = ahead();
  }

  /** From now on by itself. */
  public ClockWatch repeat() {
    work.timers().after(PAUSE, this::look);
    return this;
  }

  private void look() {
    if (closed) {
      return;
    }
    Duration ahead = ahead();
    Duration by = ahead.minus(known);
    if (by.abs().compareTo(LEAST) >= 0) {
      tell(ahead, by);
    }
    repeat();
  }

  private void tell(Duration ahead, Duration by) {
    try {
      work.io().execute(turned);
      known = ahead;
      LOG.warn("the clock of this machine was turned by {}; running times do not follow it", by);
    } catch (RejectedExecutionException full) {
      LOG.debug("No thread to say that the clock was turned; there will be one next time", full);
    }
  }

  private Duration ahead() {
    return Duration.between(work.steady().instant(), wall.instant());
  }

  @Override
  public void close() {
    closed = true;
  }
}
