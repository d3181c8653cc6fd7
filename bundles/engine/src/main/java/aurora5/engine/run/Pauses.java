package aurora5.engine.run;

import aurora5.api.step.Retry;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long to wait before the next attempt. The chance in it is drawn from run, unit and attempt.
 */
final class Pauses {
  private Pauses() {}

  static Duration before(Retry.Backoff policy, int failures, String runId, String unit) {
    double grown = policy.first().toMillis() * Math.pow(policy.factor(), failures - 1.0);
    double capped = Math.min(grown, policy.max().toMillis());
    long seed = 31L * runId.hashCode() + 17L * unit.hashCode() + failures;
    double swing = new SplittableRandom(seed).nextDouble(-1, 1) * policy.jitter();
    return Duration.ofMillis(Math.max(1, Math.round(capped * (1 + swing))));
  }
}
