package aurora5.api.plan;

import aurora5.api.step.Retry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A step as the engine sees it. Immutable.
 *
 * @param name 1 to 64 of {@code A-Z a-z 0-9 _ -}, unique in the plan
 * @param type record that the step (or each of its items) yields
 * @param after steps whose results are the arguments, in order; -1 stands for the run's input
 * @param order steps that must have ended before, without delivering anything
 * @param when if present and false, the step is skipped; its result is an {@code Optional}
 * @param timeout limit of one attempt
 * @param orElse stands in for the result when the step has failed for good
 */
public record StepSpec(
    String name,
    Class<?> type,
    List<Integer> after,
    List<Integer> order,
    Kind kind,
    Optional<Code.Condition> when,
    Retry retry,
    Optional<Duration> timeout,
    Optional<Code.Substitute> orElse,
    Code.Undo undo) {
  public StepSpec {
    after = List.copyOf(after);
    order = List.copyOf(order);
  }
}
