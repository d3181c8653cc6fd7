package aurora5.alerting.incident;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Alert.Severity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was told last of a key. Immutable.
 *
 * @param returns how many incidents in a row came again as soon as they might be told
 */
record Told(long number, Severity severity, Instant at, int returns) {
  /** What is remembered if the incident is told now. */
  static Told now(Alert alert, Instant now, @Nullable Told before) {
    return new Told(alert.number(), alert.severity(), now, returns(alert, now, before));
  }

  private static int returns(Alert alert, Instant now, @Nullable Told before) {
    if (before == null) {
      return 0;
    }
    if (before.of(alert)) {
      return before.returns;
    }
    Duration soon = Quiet.after(alert, before.returns).multipliedBy(2);
    return before.at.plus(soon).isAfter(now) ? before.returns + 1 : 0;
  }

  /** The same by a clock that was turned. */
  Told turned(Duration by) {
    return new Told(number, severity, at.plus(by), returns);
  }

  boolean of(Alert alert) {
    return number == alert.number();
  }

  /** Whether the incident, seen again or still open, is to be told now. */
  boolean allows(Alert alert, Instant now) {
    return of(alert)
        ? alert.severity().compareTo(severity) > 0
        : !at.plus(Quiet.after(alert, returns)).isAfter(now);
  }
}
