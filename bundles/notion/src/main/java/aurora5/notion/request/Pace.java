package aurora5.notion.request;

import java.time.Duration;
import java.time.Instant;

/** How often to look: soon after something has happened, ever more rarely while nothing does. */
public final class Pace {
  static final Duration SHORTEST = Duration.ofSeconds(5);
  static final Duration LONGEST = Duration.ofSeconds(60);

  private Duration pause = SHORTEST;
  private Instant next = Instant.MIN;

  /** Whether it is time to look. */
  public boolean due(Instant now) {
    return !now.isBefore(next);
  }

  public void looked(Instant now, boolean news) {
    Duration longer = pause.plus(pause.dividedBy(2));
    Duration most = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    pause = news ? SHORTEST : most;
    next = now.plus(pause);
  }

  /** Something has happened elsewhere that people may answer to. */
  public void hurry(Instant now) {
    pause = SHORTEST;
    Instant soon = now.plus(SHORTEST);
    next = next.isAfter(soon) ? soon : next;
  }
}
