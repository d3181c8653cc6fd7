package aurora5.openai.book;

import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * How the last real calls went: some trouble, an empty account above all, only a real call can see.
 * Thread-safe.
 */
public final class Pulse {
  private final Clock clock;
  private Optional<Beat> last = Optional.empty();

  /**
   * A call that was made.
   *
   * @param failure empty if it went well
   * @param notBefore when the server wants to be asked again, if it said so
   */
  public record Beat(Instant at, Optional<Kind> failure, Optional<Instant> notBefore) {}

  public Pulse(Clock clock) {
    this.clock = clock;
  }

  public synchronized void well() {
    last = Optional.of(new Beat(clock.instant(), Optional.empty(), Optional.empty()));
  }

  public synchronized void failed(ModelException failure) {
    Instant now = clock.instant();
    last =
        Optional.of(
            new Beat(now, Optional.of(failure.kind()), failure.retryAfter().map(now::plus)));
  }

  public synchronized Optional<Beat> last() {
    return last;
  }

  /** Another account or another server: what was seen says nothing any more. */
  public synchronized void forget() {
    last = Optional.empty();
  }
}
