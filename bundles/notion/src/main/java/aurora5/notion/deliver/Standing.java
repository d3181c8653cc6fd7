package aurora5.notion.deliver;

import aurora5.api.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the whole way to Notion is: whether it is to be left alone for a while, why, and whether it
 * only takes comments. Thread-safe.
 */
public final class Standing {
  private Instant pausedUntil = Instant.MIN;
  private int failures;
  private Optional<Text> trouble = Optional.empty();
  private boolean compact;

  /** Nothing is sent before. */
  public synchronized Instant pausedUntil() {
    return pausedUntil;
  }

  /** Why nothing gets through; empty if all is well. */
  public synchronized Optional<Text> trouble() {
    return trouble;
  }

  /** Whether the workspace has no blocks left, so that comments take the place of pages. */
  public synchronized boolean compact() {
    return compact;
  }

  public synchronized void compact(boolean now) {
    compact = now;
  }

  synchronized void succeeded() {
    failures = 0;
    trouble = Optional.empty();
  }

  /** How many in a row, this one included. */
  synchronized int failed(Text why) {
    trouble = Optional.of(why);
    return ++failures;
  }

  synchronized void pause(Instant now, Duration time) {
    Instant until = now.plus(time);
    pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
  }

  /** Something has changed that may have mended it. */
  public synchronized void hope() {
    pausedUntil = Instant.MIN;
    failures = 0;
  }
}
