package aurora5.alerting.incident;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Alert.Severity;
import java.time.Duration;

/**
 * How long nothing is told of a key after something was. What comes again as soon as it may be told
 * is quiet twice as long each time, up to an hour. Pure.
 */
final class Quiet {
  private static final Duration USUAL = Duration.ofMinutes(5);
  private static final Duration CRITICAL = Duration.ofMinutes(2);
  private static final Duration DEGRADED = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Quiet() {}

  /**
   * @param returns how many times in a row it has come again at once
   */
  static Duration after(Alert alert, int returns) {
    Duration base = base(alert);
    Duration quiet = base.multipliedBy(1L << Math.min(returns, 10));
    return quiet.compareTo(LONGEST) > 0 ? LONGEST : quiet;
  }

  private static Duration base(Alert alert) {
    if (alert.severity() == Severity.CRITICAL) {
      return CRITICAL;
    }
    return alert.key().startsWith(Keys.HEALTH) ? DEGRADED : USUAL;
  }
}
