package aurora5.openai;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Made once, when it is first needed. Thread-safe. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T present = made;
    if (present == null) {
      present = maker.get();
      made = present;
    }
    return present;
  }
}
