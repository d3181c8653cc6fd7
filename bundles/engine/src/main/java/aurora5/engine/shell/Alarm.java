package aurora5.engine.shell;

import aurora5.api.work.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Wakes a run when time alone changes something for it. For the run's owner. */
final class Alarm {
  private final Timers timers;
  private final Runnable ring;
  private @Nullable Instant at;
  private Runnable cancel = () -> {};

  Alarm(Timers timers, Runnable ring) {
    this.timers = timers;
    this.ring = ring;
  }

  /**
   * Rings then at the latest; never, if empty. A moment set before that is earlier is let be: most
   * runs put theirs off with every step, and a ring too early does no harm.
   */
  void set(Optional<Instant> moment, Instant now) {
    Instant next = moment.orElse(null);
    if (at == null ? next == null : next != null && !next.isBefore(at)) {
      return;
    }
    cancel.run();
    cancel = () -> {};
    at = next;
    if (next != null) {
      Duration delay = Duration.between(now, next);
      cancel = timers.after(delay.isNegative() ? Duration.ZERO : delay, ring);
    }
  }

  /** It has rung. */
  void rang() {
    at = null;
  }
}
