package aurora5.api.run;

import aurora5.api.Json;
import aurora5.api.step.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run with its steps, as people look at it. Immutable.
 *
 * @param plugin identity of the plugin version it runs on
 * @param error what failed it
 * @param trigger empty if an older Aurora, which did not note it, has accepted the run, or another
 *     run has called it
 */
public record RunView(
    String id,
    String workflow,
    String plugin,
    RunStatus status,
    int priority,
    Optional<String> label,
    Optional<String> userId,
    Optional<String> parent,
    String contextId,
    Json input,
    Optional<Json> result,
    Optional<Failure> error,
    Instant queuedAt,
    Optional<Instant> notBefore,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    long seq,
    List<StepView> steps,
    Optional<Trigger> trigger) {
  public RunView {
    steps = List.copyOf(steps);
  }

  /**
   * A step; a fan-out's items follow it as steps of their own, named {@code page[0]}, {@code
   * page[1]} …
   *
   * @param result what it yielded; of a fan-out, the array of what its items yielded
   * @param waitsUntil for an {@code await} step, when it expires; for a retry, when it starts
   * @param child id of the run that a {@code call} step started
   */
  public record StepView(
      String name,
      StepStatus status,
      List<Attempt> attempts,
      Optional<Json> result,
      Optional<Instant> waitsUntil,
      Optional<String> child) {
    public StepView {
      attempts = List.copyOf(attempts);
    }
  }

  /** One try of a step; without an end it runs, or died with the process. */
  public record Attempt(Instant startedAt, Optional<Instant> endedAt, Optional<Failure> error) {}
}
