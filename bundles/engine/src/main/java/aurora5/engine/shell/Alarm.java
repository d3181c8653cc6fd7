package aurora5.engine.shell;

import aurora5.api.work.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
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

  /** Rings then, and no longer at the moment set before; never, if empty. */
  void set(Optional<Instant> moment, Instant now) {
    Instant next = moment.orElse(null);
    if (Objects.equals(next, at)) {
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
