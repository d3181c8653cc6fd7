package aurora5.api.step;

import java.time.Duration;
import java.util.Objects;

/** A workflow's answer to a step that failed for good: let the run fail, or try the step again. */
public sealed interface Recovery {
  record Fail() implements Recovery {}

  /**
   * @param delay pause before the step is tried again; zero or more. At most three times a step;
   *     then the run fails.
   */
  record RetryAfter(Duration delay) implements Recovery {
    public RetryAfter {
      Objects.requireNonNull(delay, "delay");
      if (delay.isNegative()) {
        throw new IllegalArgumentException("delay must not be negative: " + delay);
      }
    }
  }

  static Recovery fail() {
    return new Fail();
  }

  static Recovery retryAfter(Duration delay) {
    return new RetryAfter(delay);
  }
}
