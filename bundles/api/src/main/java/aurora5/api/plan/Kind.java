package aurora5.api.plan;

import java.time.Duration;

/** What sort of step it is, with what only this sort has. Immutable. */
public sealed interface Kind {
  /** Runs its code once. */
  record Single(Code.Action action) implements Kind {}

  /**
   * Runs its code once for each item of a list.
   *
   * @param atMost items at the same time; 1 to 100
   * @param settled whether a failed item is delivered in its place instead of failing the step
   */
  record Each(Code.Items items, Code.Action action, int atMost, boolean settled) implements Kind {}

  /**
   * Waits for an event from outside, holding no thread.
   *
   * @param within how long; at most 366 days
   */
  record Await(Duration within) implements Kind {}

  /** Runs another workflow and waits for its result. {@code input} makes the child's input. */
  record Call(String workflow, Class<?> inputType, Code.Action input) implements Kind {}
}
