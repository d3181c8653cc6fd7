package aurora5.api.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A step that works on two results. {@code R} is what its code returns, {@code T} what it delivers
 * to later steps: {@code R}, or {@code Optional<R>} once {@code when} was said.
 */
public final class Step2<A, B, R, T> extends Draft<R, Step2<A, B, R, T>> {
  Step2(Flow<?> flow, String name, Class<R> type, Node<A> a, Node<B> b) {
    super(flow, name, type, a, b);
  }

  /** Runs only if this holds; otherwise it is skipped and delivers an empty {@code Optional}. */
  public Step2<A, B, R, Optional<R>> when(BiPredicate<? super A, ? super B> test) {
    condition(x -> test.test(Draft.<A>at(x, 0), Draft.<B>at(x, 1)));
    @SuppressWarnings("unchecked") // T is only the type of the node that run() makes
    var conditional = (Step2<A, B, R, Optional<R>>) this;
    return conditional;
  }

  public Node<T> run(Fn.Of2<? super A, ? super B, ? extends R> action) {
    Objects.requireNonNull(action, "action");
    return add(new Kind.Single((step, x) -> action.apply(at(x, 0), at(x, 1))));
  }

  /** With an undo, which gets the journaled result. */
  public Node<T> run(Fn.Of2<? super A, ? super B, ? extends R> action, Fn.Undo<? super R> undo) {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(undo, "undo");
    return add(
        new Kind.Single((step, x) -> action.apply(at(x, 0), at(x, 1))),
        Optional.of((step, result) -> undo.undo(result)));
  }

  public Node<T> runWith(Fn.With2<? super A, ? super B, ? extends R> action) {
    Objects.requireNonNull(action, "action");
    return add(new Kind.Single((step, x) -> action.apply(step, at(x, 0), at(x, 1))));
  }

  public Node<T> runWith(
      Fn.With2<? super A, ? super B, ? extends R> action, Fn.UndoWith<? super R> undo) {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(undo, "undo");
    return add(
        new Kind.Single((step, x) -> action.apply(step, at(x, 0), at(x, 1))),
        Optional.of(undo::undo));
  }

  @Override
  Step2<A, B, R, T> self() {
    return this;
  }
}
