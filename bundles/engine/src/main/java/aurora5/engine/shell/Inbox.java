package aurora5.engine.shell;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Letters for a run, and the right to take them in, which one thread has at a time. Thread-safe; no
 * letter is left lying when the right is given up.
 */
final class Inbox {
  private final Queue<Letter> letters = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean owned = new AtomicBoolean();

  void add(Letter letter) {
    letters.add(letter);
  }

  @Nullable Letter poll() {
    return letters.poll();
  }

  /** Takes the right; false if somebody has it. */
  boolean own() {
    return owned.compareAndSet(false, true);
  }

  /** Gives the right up; true if letters came meanwhile and it was taken again for them. */
  boolean disown() {
    owned.set(false);
    return !letters.isEmpty() && own();
  }
}
