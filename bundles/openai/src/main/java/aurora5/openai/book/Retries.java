package aurora5.openai.book;

import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * Tries a call again when that may help, and no sooner than the server asked for. The only place
 * that does: the SDK tries nothing twice. Immutable.
 *
 * @param chance 0 to 1, spreads the tries of many
 */
public record Retries(Sleeper sleeper, Clock clock, DoubleSupplier chance) {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST_OWN = Duration.ofSeconds(8);
  private static final double LEAST_SHARE = 0.5;

  private static final Set<Kind> PASSING =
      EnumSet.of(Kind.RATE_LIMITED, Kind.OUTAGE, Kind.NETWORK, Kind.SLOW, Kind.MISFIT);

  /** One try. */
  @FunctionalInterface
  public interface Call<R> {
    R run() throws InterruptedException;
  }

  /**
   * @param patience no try begins later than this after the first
   * @param again whether it may be tried again at all, asked after each failure
   * @throws ModelException of the last try
   */
  public <R> R of(int tries, Duration patience, BooleanSupplier again, Call<R> call)
      throws InterruptedException {
    Instant end = clock.instant().plus(patience);
    for (int done = 1; ; done++) {
      try {
        return call.run();
      } catch (ModelException e) {
        Duration wait = wait(e, done);
        if (done >= tries
            || !PASSING.contains(e.kind())
            || clock.instant().plus(wait).isAfter(end)
            || !again.getAsBoolean()) {
          throw e;
        }
        sleeper.sleep(wait);
      }
    }
  }

  private Duration wait(ModelException failure, int done) {
    if (failure.kind() == Kind.MISFIT) {
      return Duration.ZERO;
    }
    Duration own = FIRST.multipliedBy(1L << Math.min(done - 1, 10));
    Duration most = own.compareTo(LONGEST_OWN) < 0 ? own : LONGEST_OWN;
    double share = LEAST_SHARE + (1 - LEAST_SHARE) * chance.getAsDouble();
    Duration spread = Duration.ofMillis(Math.round(most.toMillis() * share));
    return failure.retryAfter().orElse(spread);
  }
}
