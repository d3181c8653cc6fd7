package aurora5.api.plan;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A step that runs another workflow, {@code I} in and {@code R} out, and waits for it without slot
 * or thread. Data crosses as JSON. Cancel and deadline pass down; depth is at most 8.
 */
public final class Call<I, R, T> extends Draft<R, Call<I, R, T>> {
  private final String workflow;
  private final Class<I> inputType;
  private final Code.Action input;

  Call(
      Flow<?> flow,
      String name,
      String workflow,
      Class<I> inputType,
      Class<R> type,
      Code.Action input,
      Node<?>... after) {
    super(flow, name, type, after);
    this.workflow = workflow;
    this.inputType = inputType;
    this.input = input;
  }

  /** Calls only if this holds for the child's input; otherwise the step is skipped. */
  public Call<I, R, Optional<R>> when(Predicate<? super I> test) {
    condition(
        x -> {
          try {
            @SuppressWarnings("unchecked") // made by the author's function for exactly this type
            I made = (I) input.run(null, x);
            return test.test(made);
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException("the child's input could not be made: " + e, e);
          }
        });
    @SuppressWarnings("unchecked") // T is only the type of the node that start() makes
    var conditional = (Call<I, R, Optional<R>>) this;
    return conditional;
  }

  public Node<T> start() {
    return add(new Kind.Call(workflow, inputType, input));
  }

  @Override
  Call<I, R, T> self() {
    return this;
  }
}
