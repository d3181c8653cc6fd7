package aurora5.api.step;

import java.util.Optional;

/** How one item of a settled fan-out ended. Immutable. */
public sealed interface Outcome<R> {
  record Done<R>(R value) implements Outcome<R> {}

  record Failed<R>(Failure failure) implements Outcome<R> {}

  /** The value, if there is one. */
  default Optional<R> ifDone() {
    return this instanceof Done<R> done ? Optional.of(done.value()) : Optional.empty();
  }
}
