package aurora5.work;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * Begins at what another clock shows and then passes evenly, whatever is done to that one.
 * Immutable and thread-safe.
 */
final class SteadyClock extends Clock {
  private final Instant begin;
  private final long beginNanos;
  private final LongSupplier nanos;
  private final ZoneId zone;

  private SteadyClock(Instant begin, long beginNanos, LongSupplier nanos, ZoneId zone) {
    this.begin = begin;
    this.beginNanos = beginNanos;
    this.nanos = nanos;
    this.zone = zone;
  }

  /**
   * @param nanos count on, as {@link System#nanoTime} does
   */
  static SteadyClock from(Clock clock, LongSupplier nanos) {
    return new SteadyClock(clock.instant(), nanos.getAsLong(), nanos, clock.getZone());
  }

  @Override
  public Instant instant() {
    return begin.plusNanos(nanos.getAsLong() - beginNanos);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SteadyClock(begin, beginNanos, nanos, other);
  }
}
