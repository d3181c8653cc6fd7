package aurora5.api.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * A step that works on four results. {@code R} is what its code returns, {@code T} what it delivers
 * to later steps: {@code R}, or {@code Optional<R>} once {@code when} was said.
 */
public final class Step4<A, B, C, D, R, T> extends Draft<R, Step4<A, B, C, D, R, T>> {
  Step4(Flow<?> flow, String name, Class<R> type, Node<A> a, Node<B> b, Node<C> c, Node<D> d) {
    super(flow, name, type, a, b, c, d);
  }

  /** Runs only if this holds; otherwise it is skipped and delivers an empty {@code Optional}. */
  public Step4<A, B, C, D, R, Optional<R>> when(Fn.Test4<A, B, C, D> test) {
    condition(
        x -> test.test(Draft.<A>at(x, 0), Draft.<B>at(x, 1), Draft.<C>at(x, 2), Draft.<D>at(x, 3)));
    @SuppressWarnings("unchecked") // T is only the type of the node that run() makes
    var conditional = (Step4<A, B, C, D, R, Optional<R>>) this;
    return conditional;
  }

  public Node<T> run(Fn.Of4<? super A, ? super B, ? super C, ? super D, ? extends R> action) {
    Objects.requireNonNull(action, "action");
    return add(new Kind.Single((step, x) -> action.apply(at(x, 0), at(x, 1), at(x, 2), at(x, 3))));
  }

  /** With an undo, which gets the journaled result. */
  public Node<T> run(
      Fn.Of4<? super A, ? super B, ? super C, ? super D, ? extends R> action,
      Fn.Undo<? super R> undo) {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(undo, "undo");
    return add(
        new Kind.Single((step, x) -> action.apply(at(x, 0), at(x, 1), at(x, 2), at(x, 3))),
        Optional.of((step, result) -> undo.undo(result)));
  }

  public Node<T> runWith(Fn.With4<? super A, ? super B, ? super C, ? super D, ? extends R> action) {
    Objects.requireNonNull(action, "action");
    return add(
        new Kind.Single((step, x) -> action.apply(step, at(x, 0), at(x, 1), at(x, 2), at(x, 3))));
  }

  public Node<T> runWith(
      Fn.With4<? super A, ? super B, ? super C, ? super D, ? extends R> action,
      Fn.UndoWith<? super R> undo) {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(undo, "undo");
    return add(
        new Kind.Single((step, x) -> action.apply(step, at(x, 0), at(x, 1), at(x, 2), at(x, 3))),
        Optional.of(undo::undo));
  }

  @Override
  Step4<A, B, C, D, R, T> self() {
    return this;
  }
}
