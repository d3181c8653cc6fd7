package aurora5.api.plan;

import aurora5.api.step.Failure;
import aurora5.api.step.Step;
import java.util.List;
import java.util.Optional;

/**
 * The author's code of a step with its types erased, as the engine calls it: arguments come in the
 * order of {@link StepSpec#after()}. Called on plugin threads only.
 */
public interface Code {
  @FunctionalInterface
  interface Action {
    Object run(Step step, List<?> arguments) throws Exception;
  }

  @FunctionalInterface
  interface Condition {
    boolean test(List<?> arguments);
  }

  @FunctionalInterface
  interface Items {
    List<?> of(List<?> arguments);
  }

  @FunctionalInterface
  interface Substitute {
    Object value(Failure failure);
  }

  /** {@code known} undoes a journaled result, {@code unknown} an attempt that never ended. */
  record Undo(Optional<Fn.UndoWith<Object>> known, Optional<Fn.UndoUnknown> unknown) {
    public static final Undo NONE = new Undo(Optional.empty(), Optional.empty());
  }
}
