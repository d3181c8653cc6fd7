package aurora5.engine.inbox;

import aurora5.engine.run.Decision;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something for a run to take in, in its turn. Immutable.
 *
 * @param apply adds to the decision; called again if the first one could not be written
 * @param again instead of {@code apply}, when what it carried does not fit the store any more
 * @param after told once it is on disk, or that it never will be
 */
public record Letter(
    Consumer<Decision> apply, Optional<Runnable> again, Optional<Consumer<Boolean>> after) {
  public static Letter of(Consumer<Decision> apply) {
    return new Letter(apply, Optional.empty(), Optional.empty());
  }

  public static Letter of(Consumer<Decision> apply, Consumer<Boolean> after) {
    return new Letter(apply, Optional.empty(), Optional.of(after));
  }

  public void told(boolean written) {
    after.ifPresent(listener -> listener.accept(written));
  }
}
