package aurora5.engine.inbox;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Goes round as long as there is something to do. Thread-safe; who asks for another round from
 * within one gets it after that one, so that a store that answers at once fills no stack.
 */
final class Rounds {
  private final Round round;
  private final AtomicReference<@Nullable Walk> walking = new AtomicReference<>();

  /** What is done again and again. */
  public interface Round {
    /**
     * @param patient whether the thread may wait for the disk
     * @return whether another one is to follow
     */
    boolean go(boolean patient);
  }

  private static final class Walk {
    private final Thread thread = Thread.currentThread();
    private boolean again;
  }

  Rounds(Round round) {
    this.round = round;
  }

  /**
   * @param patient whether the calling thread may wait for the disk; it does so once at most, in
   *     the first round, because what that one has begun may be waiting for the thread
   */
  void go(boolean patient) {
    Walk last = walking.get();
    if (last != null && last.thread == Thread.currentThread()) {
      last.again = true;
      return;
    }
    Walk walk = new Walk();
    walking.set(walk);
    try {
      boolean more = round.go(patient);
      while (more || walk.again) {
        walk.again = false;
        more = round.go(false);
      }
    } finally {
      walking.compareAndSet(walk, null);
    }
  }
}
