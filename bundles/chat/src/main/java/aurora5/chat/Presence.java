package aurora5.chat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The way to a service that may be away. Thread-safe. */
final class Presence<T> {
  private final AtomicReference<Optional<T>> there = new AtomicReference<>(Optional.empty());

  void arrived(T service) {
    there.set(Optional.of(service));
  }

  /** Unless another has taken its place. */
  void left(T service) {
    there.updateAndGet(now -> now.filter(known -> known != service));
  }

  Optional<T> find() {
    return there.get();
  }
}
