package aurora5.engine.live;

import aurora5.api.work.Timers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Wakes a run when time alone changes something for it, however its clock is turned meanwhile. For
 * the run's owner.
 */
final class Alarm {
  private final Timers timers;
  private final Clock steady;
  private final Runnable ring;
  private @Nullable Instant at;
  private Runnable cancel = () -> {};

  Alarm(Timers timers, Clock steady, Runnable ring) {
    this.timers = timers;
    this.steady = steady;
    this.ring = ring;
  }

  /**
   * Rings after that time at the latest; never, if empty. A ring set before that comes earlier is
   * let be: most runs put theirs off with every step, and a ring too early does no harm.
   */
  void set(Optional<Duration> delay) {
    Instant next = delay.map(steady.instant()::plus).orElse(null);
    if (at == null ? next == null : next != null && !next.isBefore(at)) {
      return;
    }
    cancel.run();
    cancel = () -> {};
    at = next;
    if (next != null) {
      cancel = timers.after(delay.filter(span -> !span.isNegative()).orElse(Duration.ZERO), ring);
    }
  }

  /** It has rung. */
  void rang() {
    at = null;
  }
}
