package aurora5.plugin.miracle.memory;

import aurora5.plugin.miracle.v2.Energy;
import java.time.Duration;
import java.time.Instant;

/**
 * A result that was counted. Immutable.
 *
 * @param request hash of what was asked
 * @param energy before smoothing
 */
public record Fresh(String runId, String request, Instant at, Energy energy) {
  static final Duration VALID = Duration.ofHours(24);

  /** Whether the same question gets this answer at that time. */
  boolean answers(String asked, Instant now) {
    return request.equals(asked) && at.plus(VALID).compareTo(now) >= 0;
  }
}
