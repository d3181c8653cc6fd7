package aurora5.api.plan;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A fan-out with a name and a type; {@code over} says which list it goes through. */
public final class EachStart<R> {
  private final Flow<?> flow;
  private final String name;
  private final Class<R> type;

  EachStart(Flow<?> flow, String name, Class<R> type) {
    this.flow = flow;
    this.name = name;
    this.type = type;
  }

  /** {@code items} must give the same list for the same argument; at most 10,000 items. */
  public <A, E> Each<E, R, List<R>> over(Node<A> a, Function<? super A, List<E>> items) {
    return new Each<>(flow, name, type, x -> items.apply(Draft.at(x, 0)), a);
  }

  /** As above, from two results. */
  public <A, B, E> Each<E, R, List<R>> over(
      Node<A> a, Node<B> b, BiFunction<? super A, ? super B, List<E>> items) {
    return new Each<>(flow, name, type, x -> items.apply(Draft.at(x, 0), Draft.at(x, 1)), a, b);
  }
}
