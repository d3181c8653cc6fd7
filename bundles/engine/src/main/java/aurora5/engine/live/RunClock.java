package aurora5.engine.live;

import aurora5.engine.fact.Fact;
import aurora5.engine.run.Decision;
import aurora5.engine.run.RunState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The clock as one run sees it, and by how much it was turned since the run's last fact. For the
 * run's owner.
 */
public final class RunClock {
  /** Less is the clock's own unsteadiness, and is not worth a fact. */
  public static final Duration LEAST = Duration.ofSeconds(1);

  private final Clock wall;
  private final Clock steady;

  /** How far the wall's clock is ahead of the steady one as far as the journal knows. */
  private Duration known = Duration.ZERO;

  private Duration seen = Duration.ZERO;

  RunClock(Clock wall, Clock steady) {
    this.wall = wall;
    this.steady = steady;
  }

  /**
   * A decision at this moment, in the precision of the journal, so that a state replayed is the
   * state there was. Facts never go back in time, unless one says that the clock did.
   */
  Decision begin(RunState state) {
    Instant now = wall.instant().truncatedTo(ChronoUnit.MILLIS);
    Duration turned = turned(state, now);
    Optional<Instant> last = state.lastAt().map(at -> at.plus(turned));
    Decision out = new Decision(state, last.filter(now::isBefore).orElse(now));
    if (!turned.isZero() && !state.ended()) {
      out.fact(new Fact.ClockTurned(turned.toMillis()));
    }
    return out;
  }

  /**
   * How far the clock was turned; zero if it was not. A run that another process had before knows
   * no steady time: there, all that shows is facts that are later than now.
   */
  private Duration turned(RunState state, Instant now) {
    seen = Duration.between(steady.instant(), now);
    if (state.lastAt().isEmpty()) {
      known = seen;
      return Duration.ZERO;
    }
    Duration by = Duration.ofMillis(seen.minus(known).toMillis());
    if (by.abs().compareTo(LEAST) < 0) {
      seen = known;
      by = Duration.ZERO;
    }
    Duration back = Duration.between(state.lastAt().get().plus(by), now);
    return back.plus(LEAST).isNegative() ? by.plus(back) : by;
  }

  /** What was seen last is on disk. */
  void written() {
    known = seen;
  }

  /** The moment of one of its facts by the steady clock. */
  Instant steady(Instant moment) {
    return moment.minus(seen);
  }
}
