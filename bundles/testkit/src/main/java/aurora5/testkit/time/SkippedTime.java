package aurora5.testkit.time;

import aurora5.api.work.Timers;
import aurora5.work.EarlierClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Time that stands still until it is told to jump to the next thing that is due, and a clock on the
 * wall that may be turned, which brings nothing nearer. Thread-safe.
 */
public final class SkippedTime extends Clock implements Timers {
  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
  private final Clock steady = new Steady();
  private Instant now;
  private Duration turned = Duration.ZERO;
  private long numbers;

  public SkippedTime(Instant start) {
    now = start;
  }

  private record Due(Instant at, long number, Runnable action) {}

  @Override
  public Runnable after(Duration delay, Runnable action) {
    synchronized (this) {
      Due due = new Due(now.plus(delay), numbers++, action);
      queue.add(due);
      return () -> cancel(due);
    }
  }

  private void cancel(Due due) {
    synchronized (this) {
      queue.remove(due);
    }
  }

  /** What the clock will show when the next thing is due, if anything is. */
  public Optional<Instant> next() {
    synchronized (this) {
      return Optional.ofNullable(queue.peek()).map(due -> due.at().plus(turned));
    }
  }

  /** Jumps to the next thing that is due and does it. */
  public void jump() {
    Due due;
    synchronized (this) {
      due = queue.poll();
      if (due == null) {
        throw new IllegalStateException("nothing is due");
      }
      now = due.at().isAfter(now) ? due.at() : now;
    }
    due.action().run();
  }

  /** Jumps to a moment before which nothing is due. */
  public void jumpTo(Instant moment) {
    synchronized (this) {
      Instant then = moment.minus(turned);
      now = then.isAfter(now) ? then : now;
    }
  }

  /** Somebody turns the clock, and no time passes. */
  public void turn(Duration by) {
    synchronized (this) {
      turned = turned.plus(by);
    }
  }

  /**
   * Forgets all that is due, as the death of a process does; the next one knows no other time than
   * what the clock shows.
   */
  public void forget() {
    synchronized (this) {
      queue.clear();
      now = now.plus(turned);
      turned = Duration.ZERO;
    }
  }

  /** Nobody can turn it. */
  public Clock steady() {
    return steady;
  }

  /** Behind what has really passed, never ahead of it. */
  public Clock aging() {
    return new EarlierClock(this, steady);
  }

  @Override
  public Instant instant() {
    synchronized (this) {
      return now.plus(turned);
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new IllegalArgumentException("skipped time is in UTC; ask a step's clock for instants");
  }

  private final class Steady extends Clock {
    @Override
    public Instant instant() {
      synchronized (SkippedTime.this) {
        return now;
      }
    }

    @Override
    public ZoneId getZone() {
      return SkippedTime.this.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return SkippedTime.this.withZone(zone);
    }
  }
}
