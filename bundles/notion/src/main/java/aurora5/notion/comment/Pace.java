package aurora5.notion.comment;

import java.time.Duration;

/**
 * How long until the next round: soon where people talk, ever rarer where nobody does. Immutable.
 */
record Pace(Duration pause) {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration RARE = Duration.ofSeconds(60);

  static final Pace BUSY = new Pace(SOON);

  Pace after(boolean news) {
    Duration longer = pause.multipliedBy(2);
    return news ? BUSY : new Pace(longer.compareTo(RARE) > 0 ? RARE : longer);
  }
}
