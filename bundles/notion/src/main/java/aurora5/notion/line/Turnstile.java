package aurora5.notion.line;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * When the next call may pass: a bucket of passes that fills evenly, and pauses that Notion asked
 * for. Not thread-safe; is told the time.
 */
final class Turnstile {
  /**
   * How much may pass.
   *
   * @param perSecond how fast passes come back
   * @param burst how many there are at most
   */
  record Rate(double perSecond, int burst) {
    /** Below Notion's 180 in each minute, whichever minute one takes: 10 + 60 x 2.7 = 172. */
    static final Rate NOTION = new Rate(2.7, 10);
  }

  private static final double NANOS = 1e9;

  private final Rate rate;
  private final Map<String, Long> pausedUntil = new HashMap<>();
  private double passes;
  private long at;
  private long allPausedUntil;

  Turnstile(Rate rate, long now) {
    this.rate = rate;
    passes = rate.burst();
    at = now;
    allPausedUntil = now;
  }

  /** Nanoseconds until a call of that route may pass; 0 if it may now. */
  long left(String route, long now) {
    fill(now);
    long bucket = passes >= 1 ? 0 : (long) Math.ceil((1 - passes) / rate.perSecond() * NANOS);
    return Math.max(bucket, paused(route, now));
  }

  /** Nanoseconds that calls of that route have to stand still. */
  long paused(String route, long now) {
    long own = pausedUntil.getOrDefault(route, now) - now;
    return Math.max(0, Math.max(own, allPausedUntil - now));
  }

  void take(long now) {
    fill(now);
    passes -= 1;
  }

  /** Nobody passes; and nobody was collecting passes meanwhile. */
  void pause(Duration time, long now) {
    fill(now);
    long until = now + time.toNanos();
    if (until - allPausedUntil > 0) {
      allPausedUntil = until;
    }
    passes = Math.min(passes, 1);
    at = Math.max(at, allPausedUntil);
  }

  void pause(String route, Duration time, long now) {
    pausedUntil.merge(route, now + time.toNanos(), Math::max);
    pausedUntil.values().removeIf(until -> until - now <= 0);
  }

  private void fill(long now) {
    if (now - at > 0) {
      passes = Math.min(rate.burst(), passes + (now - at) / NANOS * rate.perSecond());
      at = now;
    }
  }
}
