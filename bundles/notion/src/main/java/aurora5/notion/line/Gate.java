package aurora5.notion.line;

import aurora5.notion.wire.Urgency;
import java.time.Duration;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one way out for all calls of a token: keeps the rate, lets the more urgent go first, and
 * those of the same urgency in the order they came. Thread-safe.
 */
public final class Gate {
  private record Waiting(Urgency urgency, long number, String route) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final TreeSet<Waiting> line =
      new TreeSet<>(Comparator.comparing(Waiting::urgency).thenComparing(Waiting::number));
  private final Ticks ticks;
  private final Turnstile turnstile;
  private long number;

  public Gate() {
    this(Turnstile.Rate.NOTION, Ticks.real());
  }

  /**
   * For a server that is not Notion's.
   *
   * @param perSecond how many calls may pass, on average
   * @param burst how many may pass at once
   * @param ticks the time by which it counts, and by which those wait who try a call again
   */
  public static Gate of(double perSecond, int burst, Ticks ticks) {
    return new Gate(new Turnstile.Rate(perSecond, burst), ticks);
  }

  Gate(Turnstile.Rate rate, Ticks ticks) {
    this.ticks = ticks;
    turnstile = new Turnstile(rate, ticks.nanos());
  }

  /** By which it counts. */
  Ticks ticks() {
    return ticks;
  }

  /**
   * Waits for its turn.
   *
   * @param patience how long a pause that Notion asked for may be waited for
   * @return zero if it may pass; otherwise how long the pause will still be, and it must not
   */
  Duration enter(Urgency urgency, String route, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      var me = new Waiting(urgency, number++, route);
      line.add(me);
      try {
        return pass(me, patience);
      } finally {
        line.remove(me);
        moved.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private Duration pass(Waiting me, Duration patience) throws InterruptedException {
    while (true) {
      long now = ticks.nanos();
      long paused = turnstile.paused(me.route(), now);
      if (paused > patience.toNanos()) {
        return Duration.ofNanos(paused);
      }
      long left = turnstile.left(me.route(), now);
      if (left == 0 && first(me, now)) {
        turnstile.take(now);
        return Duration.ZERO;
      }
      // Whoever is not first is woken by who was; whoever is paused, by the end of the pause.
      ticks.await(moved, left == 0 ? Long.MAX_VALUE : left);
    }
  }

  /** Whether nobody before it could go now. */
  private boolean first(Waiting me, long now) {
    return line.headSet(me).stream().allMatch(each -> turnstile.paused(each.route(), now) > 0);
  }

  /** Nobody passes for that time. */
  public void pause(Duration time) {
    lock.lock();
    try {
      turnstile.pause(time, ticks.nanos());
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Calls of one route do not pass for that time. */
  void pause(String route, Duration time) {
    lock.lock();
    try {
      turnstile.pause(route, time, ticks.nanos());
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How long nobody passes any more; zero if they do. */
  public Duration paused() {
    lock.lock();
    try {
      return Duration.ofNanos(turnstile.paused("", ticks.nanos()));
    } finally {
      lock.unlock();
    }
  }

  /** How many wait for their turn. */
  public int waiting() {
    lock.lock();
    try {
      return line.size();
    } finally {
      lock.unlock();
    }
  }
}
