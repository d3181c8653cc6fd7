package aurora5.engine.shell;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes round as long as there is something to do. Thread-safe; who asks for another round from
 * within one gets it after that one, so that a store that answers at once fills no stack.
 */
final class Rounds {
  private final BooleanSupplier round;
  private final AtomicReference<@Nullable Walk> walking = new AtomicReference<>();

  private static final class Walk {
    private final Thread thread = Thread.currentThread();
    private boolean again;
  }

  /**
   * @param round whether another one is to follow
   */
  Rounds(BooleanSupplier round) {
    this.round = round;
  }

  void go() {
    Walk last = walking.get();
    if (last != null && last.thread == Thread.currentThread()) {
      last.again = true;
      return;
    }
    Walk walk = new Walk();
    walking.set(walk);
    try {
      boolean more = true;
      while (more || walk.again) {
        walk.again = false;
        more = round.getAsBoolean();
      }
    } finally {
      walking.compareAndSet(walk, null);
    }
  }
}
