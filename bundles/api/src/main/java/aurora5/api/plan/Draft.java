package aurora5.api.plan;

import aurora5.api.step.Failure;
import aurora5.api.step.Retry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A step that is still being described; {@code R} is the record it yields, {@code D} the draft's
 * own type. Not thread-safe: a plan is made by one thread.
 */
public abstract sealed class Draft<R, D extends Draft<R, D>>
    permits Step1, Step2, Step3, Step4, Each, Await, Call {
  private final Flow<?> flow;
  private final String name;
  private final Class<?> type;
  private final List<Integer> after = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();
  private Retry retry = Retry.never();
  private Optional<Duration> timeout = Optional.empty();
  private Optional<Code.Condition> when = Optional.empty();
  private Optional<Code.Substitute> orElse = Optional.empty();
  private Optional<Fn.UndoUnknown> undoUnknown = Optional.empty();

  Draft(Flow<?> flow, String name, Class<?> type, Node<?>... after) {
    this.flow = flow;
    this.name = name;
    this.type = type;
    for (Node<?> node : after) {
      this.after.add(node.indexIn(flow));
    }
  }

  /** Waits for these steps too, without getting their results. */
  public final D then(Node<?>... earlier) {
    for (Node<?> node : earlier) {
      order.add(node.indexIn(flow));
    }
    return self();
  }

  /** How often a failed attempt is repeated; once and never again unless said. */
  public final D retry(Retry policy) {
    retry = Objects.requireNonNull(policy, "policy");
    return self();
  }

  /** As often as the operator set. */
  public final D retry() {
    return retry(Retry.standard());
  }

  /** Limit of one attempt: it is interrupted then, and abandoned 5 s later. */
  public final D timeout(Duration limit) {
    if (limit.toMillis() <= 0) {
      throw new IllegalArgumentException(name + ": timeout must be at least 1 ms: " + limit);
    }
    timeout = Optional.of(limit);
    return self();
  }

  /** Stands in for the result when the step has failed for good, so that the run goes on. */
  public final D orElse(Function<Failure, ? extends R> substitute) {
    Objects.requireNonNull(substitute, "substitute");
    orElse = Optional.of(substitute::apply);
    return self();
  }

  /** Takes back what an attempt may have done that started and never ended. */
  public final D undoUnknown(Fn.UndoUnknown undo) {
    undoUnknown = Optional.of(undo);
    return self();
  }

  abstract D self();

  final void condition(Code.Condition condition) {
    if (when.isPresent()) {
      throw new IllegalStateException(name + ": 'when' is given twice");
    }
    when = Optional.of(condition);
  }

  final void dependOn(Node<?> node) {
    after.add(node.indexIn(flow));
  }

  final <T> Node<T> add(Kind kind) {
    return add(kind, Optional.empty());
  }

  final <T> Node<T> add(Kind kind, Optional<Fn.UndoWith<R>> undo) {
    @SuppressWarnings("unchecked") // the engine hands it only what this step yielded
    var known = (Optional<Fn.UndoWith<Object>>) (Optional<?>) undo;
    return flow.add(
        new StepSpec(
            name,
            type,
            after,
            order,
            kind,
            when,
            retry,
            timeout,
            orElse,
            new Code.Undo(known, undoUnknown)));
  }

  @SuppressWarnings("unchecked") // the arrows' types were checked where the step was described
  static <T> T at(List<?> arguments, int index) {
    return (T) arguments.get(index);
  }
}
