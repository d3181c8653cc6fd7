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

  /**
   * The answer of a workflow that asks others: what asked to be left alone for a while ({@link
   * RetryLater}) gets ten seconds, anything else has failed. Goes by what a failure is, never by
   * its words: an empty account speaks of a quota as a busy server does, and waiting does not fill
   * it.
   */
  static Recovery ofBusy(Failure failure) {
    return failure.causedBy(RetryLater.class) ? retryAfter(Duration.ofSeconds(10)) : fail();
  }

  static Recovery fail() {
    return new Fail();
  }

  static Recovery retryAfter(Duration delay) {
    return new RetryAfter(delay);
  }
}
