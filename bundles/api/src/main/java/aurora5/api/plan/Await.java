package aurora5.api.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A step that waits for an event from outside: a check box, a chat reply, a call of the API. The
 * run holds no thread and no slot meanwhile. On expiry it fails, or takes what {@code orElse} says.
 */
public final class Await<R, T> extends Draft<R, Await<R, T>> {
  private static final Duration LONGEST = Duration.ofDays(366);

  private Duration within = Duration.ofDays(7);

  Await(Flow<?> flow, String name, Class<R> type) {
    super(flow, name, type);
  }

  /** How long it waits: seven days unless said, at most 366. */
  public Await<R, T> within(Duration limit) {
    if (limit.toMillis() <= 0 || limit.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("within must be 1 ms to 366 days: " + limit);
    }
    within = limit;
    return this;
  }

  /** Waits only if this holds for an earlier result; otherwise it is skipped. */
  public <A> Await<R, Optional<R>> when(Node<A> a, Predicate<? super A> test) {
    dependOn(a);
    condition(x -> test.test(Draft.<A>at(x, 0)));
    @SuppressWarnings("unchecked") // T is only the type of the node that receive() makes
    var conditional = (Await<R, Optional<R>>) this;
    return conditional;
  }

  /** The event that came, as a record. */
  public Node<T> receive() {
    return add(new Kind.Await(within));
  }

  @Override
  Await<R, T> self() {
    return this;
  }
}
