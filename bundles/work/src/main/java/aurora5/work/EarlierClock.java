package aurora5.work;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Shows what the one of two clocks shows that is behind the other. Immutable and thread-safe. */
public final class EarlierClock extends Clock {
  private final Clock one;
  private final Clock other;

  public EarlierClock(Clock one, Clock other) {
    this.one = one;
    this.other = other;
  }

  @Override
  public Instant instant() {
    Instant first = one.instant();
    Instant second = other.instant();
    return first.isBefore(second) ? first : second;
  }

  @Override
  public ZoneId getZone() {
    return one.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new EarlierClock(one.withZone(zone), other.withZone(zone));
  }
}
