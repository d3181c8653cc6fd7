package aurora5.engine.run;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.step.Failure;
import aurora5.engine.fact.Fact;

/** What is to be done once the facts of the same decision are on disk. Immutable. */
public sealed interface Effect {
  record Execute(String unit, int attempt) implements Effect {}

  /** Ask the condition, the items or the child's input of a step. */
  record Evaluate(String step) implements Effect {}

  /** Ask {@code orElse} or, without one, {@code onError}. */
  record FallBack(String unit, Failure failure) implements Effect {}

  record Interrupt(String unit) implements Effect {}

  record StartChild(String unit, String child, String workflow, Json input) implements Effect {
    static StartChild of(Fact.ChildStarted fact) {
      return new StartChild(fact.step(), fact.child(), fact.workflow(), fact.input());
    }
  }

  record CancelChild(String child) implements Effect {}

  /**
   * @param known whether there is a result to be undone
   */
  record Undo(String unit, boolean known) implements Effect {}

  /** The author's observer. */
  record Complete() implements Effect {}

  /** The plugin did harm. */
  record Harm(Text reason) implements Effect {}
}
