package aurora5.api.plan;

import aurora5.api.step.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A step that runs once for each item of a list. Every item is journaled, retried and timed by
 * itself. {@code E} is an item, {@code R} what the code makes of it, {@code T} what is delivered.
 */
public final class Each<E, R, T> extends Draft<R, Each<E, R, T>> {
  private final Code.Items items;
  private int atMost = 5;
  private boolean settled;

  Each(Flow<?> flow, String name, Class<R> type, Code.Items items, Node<?>... after) {
    super(flow, name, type, after);
    this.items = items;
  }

  /** How many items run at the same time, 1 to 100; the run's own limit holds besides. */
  public Each<E, R, T> atMost(int items) {
    if (items < 1 || items > 100) {
      throw new IllegalArgumentException("atMost must be 1 to 100: " + items);
    }
    atMost = items;
    return this;
  }

  /** A failed item is delivered in its place instead of failing the step. */
  public Each<E, R, List<Outcome<R>>> settled() {
    settled = true;
    @SuppressWarnings("unchecked") // T is only the type of the node that run() makes
    var settling = (Each<E, R, List<Outcome<R>>>) this;
    return settling;
  }

  public Node<T> run(Fn.Of1<? super E, ? extends R> action) {
    Objects.requireNonNull(action, "action");
    return add(kind((step, x) -> action.apply(at(x, 0))));
  }

  /** With an undo for each finished item. */
  public Node<T> run(Fn.Of1<? super E, ? extends R> action, Fn.Undo<? super R> undo) {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(undo, "undo");
    return add(
        kind((step, x) -> action.apply(at(x, 0))),
        Optional.of((step, result) -> undo.undo(result)));
  }

  public Node<T> runWith(Fn.With1<? super E, ? extends R> action) {
    Objects.requireNonNull(action, "action");
    return add(kind((step, x) -> action.apply(step, at(x, 0))));
  }

  public Node<T> runWith(Fn.With1<? super E, ? extends R> action, Fn.UndoWith<? super R> undo) {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(undo, "undo");
    return add(kind((step, x) -> action.apply(step, at(x, 0))), Optional.of(undo::undo));
  }

  private Kind kind(Code.Action action) {
    return new Kind.Each(items, action, atMost, settled);
  }

  @Override
  Each<E, R, T> self() {
    return this;
  }
}
