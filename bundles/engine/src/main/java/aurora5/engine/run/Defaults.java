package aurora5.engine.run;

import aurora5.api.step.Retry;
import java.time.Duration;
import java.util.Map;

/**
 * What the operator set. Immutable.
 *
 * @param maxRetries attempts after the first, for a step that asks for the standard retry; 0 to 100
 * @param retryDelay pause before the second attempt; at least 1 ms
 * @param timeout running time of a run that names none
 * @param maxConcurrent steps of one run at the same time; 1 to 100
 * @param maxRuns runs at the same time; 1 to 10,000
 * @param workflowRuns runs of a workflow at the same time, by its id; each 1 to 10,000
 */
public record Defaults(
    int maxRetries,
    Duration retryDelay,
    Duration timeout,
    int maxConcurrent,
    int maxRuns,
    Map<String, Integer> workflowRuns) {
  /** Limit of one undo; the run's own time does not count there. */
  public static final Duration UNDO_LIMIT = Duration.ofMinutes(5);

  /** Longest pause that doubling may reach. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  public static final Defaults USUAL =
      new Defaults(3, Duration.ofSeconds(1), Duration.ofMinutes(5), 5, 100);

  public Defaults {
    require(maxRetries, 0, 100, "maxRetries");
    require(retryDelay.toMillis(), 1, Duration.ofHours(1).toMillis(), "retryDelay");
    require(timeout.toMillis(), 1, Duration.ofDays(365).toMillis(), "timeout");
    require(maxConcurrent, 1, 100, "maxConcurrent");
    require(maxRuns, 1, 10_000, "maxRuns");
    workflowRuns = Map.copyOf(workflowRuns);
    workflowRuns.forEach((workflow, most) -> require(most, 1, 10_000, "runs of " + workflow));
  }

  /** No workflow is limited by itself. */
  public Defaults(
      int maxRetries, Duration retryDelay, Duration timeout, int maxConcurrent, int maxRuns) {
    this(maxRetries, retryDelay, timeout, maxConcurrent, maxRuns, Map.of());
  }

  /** The same with other limits of workflows. */
  public Defaults limiting(Map<String, Integer> workflows) {
    return new Defaults(maxRetries, retryDelay, timeout, maxConcurrent, maxRuns, workflows);
  }

  Retry.Backoff standardRetry() {
    var longest = LONGEST_PAUSE.compareTo(retryDelay) < 0 ? retryDelay : LONGEST_PAUSE;
    return new Retry.Backoff(maxRetries + 1, retryDelay, 2, longest, 0.2);
  }

  private static void require(long value, long min, long max, String what) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(what + " must be " + min + " to " + max + ": " + value);
    }
  }
}
