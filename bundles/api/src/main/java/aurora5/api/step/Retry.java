package aurora5.api.step;

import java.time.Duration;
import java.util.Objects;

/**
 * How often a failing step is tried again, and after which pauses. Immutable.
 *
 * <p>Exponential back-off with jitter: the pause before attempt {@code n + 1} is {@code first *
 * factor^(n-1)}, at most {@code max}, moved by up to {@code ± jitter} of itself at random.
 */
public sealed interface Retry {
  /** One attempt, no more. */
  record Never() implements Retry {}

  /** What the operator set as {@code ORCHESTRATOR_MAX_RETRIES} and {@code _RETRY_DELAY}. */
  record Standard() implements Retry {}

  /**
   * @param attempts attempts in all, the first included; 1 to 101
   * @param first pause before the second attempt; above zero
   * @param factor growth of the pause; 1 to 10
   * @param max longest pause; not below {@code first}
   * @param jitter share of the pause that is random; 0 to 1
   */
  record Backoff(int attempts, Duration first, double factor, Duration max, double jitter)
      implements Retry {
    public Backoff {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(max, "max");
      require(attempts >= 1 && attempts <= 101, "attempts must be 1 to 101: " + attempts);
      require(first.toMillis() > 0, "first must be at least 1 ms: " + first);
      require(factor >= 1 && factor <= 10, "factor must be 1 to 10: " + factor);
      require(max.compareTo(first) >= 0, "max must not be below first: " + max);
      require(jitter >= 0 && jitter <= 1, "jitter must be 0 to 1: " + jitter);
    }

    public Backoff starting(Duration pause) {
      return new Backoff(attempts, pause, factor, max.compareTo(pause) < 0 ? pause : max, jitter);
    }

    public Backoff upTo(Duration longest) {
      return new Backoff(attempts, first, factor, longest, jitter);
    }

    public Backoff growing(double by) {
      return new Backoff(attempts, first, by, max, jitter);
    }

    public Backoff jitter(double share) {
      return new Backoff(attempts, first, factor, max, share);
    }

    private static void require(boolean holds, String message) {
      if (!holds) {
        throw new IllegalArgumentException(message);
      }
    }
  }

  static Retry never() {
    return new Never();
  }

  static Retry standard() {
    return new Standard();
  }

  /** {@code attempts} attempts in all, pauses of 1 s, 2 s, 4 s … up to a minute, ± 20 %. */
  static Backoff times(int attempts) {
    return new Backoff(attempts, Duration.ofSeconds(1), 2, Duration.ofMinutes(1), 0.2);
  }
}
