package aurora5.api.step;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a step that knows when trying again makes sense (HTTP {@code Retry-After}). The next
 * attempt starts no earlier; the number of attempts stays what the step's {@link Retry} says.
 */
public final class RetryLater extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Duration delay;

  public RetryLater(Duration delay, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.delay = Objects.requireNonNull(delay, "delay");
  }

  public RetryLater(Duration delay, String message) {
    this(delay, message, null);
  }

  public Duration delay() {
    return delay;
  }
}
