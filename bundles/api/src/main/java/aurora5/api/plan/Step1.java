package aurora5.api.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A step that works on one result. {@code R} is what its code returns, {@code T} what it delivers
 * to later steps: {@code R}, or {@code Optional<R>} once {@code when} was said.
 */
public final class Step1<A, R, T> extends Draft<R, Step1<A, R, T>> {
  Step1(Flow<?> flow, String name, Class<R> type, Node<A> a) {
    super(flow, name, type, a);
  }

  /** Runs only if this holds; otherwise it is skipped and delivers an empty {@code Optional}. */
  public Step1<A, R, Optional<R>> when(Predicate<? super A> test) {
    condition(x -> test.test(Draft.<A>at(x, 0)));
    @SuppressWarnings("unchecked") // T is only the type of the node that run() makes
    var conditional = (Step1<A, R, Optional<R>>) this;
    return conditional;
  }

  public Node<T> run(Fn.Of1<? super A, ? extends R> action) {
    Objects.requireNonNull(action, "action");
    return add(new Kind.Single((step, x) -> action.apply(at(x, 0))));
  }

  /** With an undo, which gets the journaled result. */
  public Node<T> run(Fn.Of1<? super A, ? extends R> action, Fn.Undo<? super R> undo) {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(undo, "undo");
    return add(
        new Kind.Single((step, x) -> action.apply(at(x, 0))),
        Optional.of((step, result) -> undo.undo(result)));
  }

  public Node<T> runWith(Fn.With1<? super A, ? extends R> action) {
    Objects.requireNonNull(action, "action");
    return add(new Kind.Single((step, x) -> action.apply(step, at(x, 0))));
  }

  public Node<T> runWith(Fn.With1<? super A, ? extends R> action, Fn.UndoWith<? super R> undo) {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(undo, "undo");
    return add(new Kind.Single((step, x) -> action.apply(step, at(x, 0))), Optional.of(undo::undo));
  }

  @Override
  Step1<A, R, T> self() {
    return this;
  }
}
