package aurora5.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line for each owner, first come first served: the first call of it runs, the others wait.
 * Thread-safe; owners nobody asks for are forgotten.
 */
final class OwnerLines {
  private final Map<String, Deque<ForeignCall<?>>> lines = new HashMap<>();

  /** Whether it is the first. */
  synchronized boolean enter(ForeignCall<?> call) {
    var line = lines.computeIfAbsent(call.owner(), none -> new ArrayDeque<>(2));
    line.addLast(call);
    return line.size() == 1;
  }

  /** The first has run. Who is the first now; null if nobody waits. */
  synchronized @Nullable ForeignCall<?> leave(ForeignCall<?> first) {
    var line = lines.get(first.owner());
    if (line == null || line.peekFirst() != first) {
      throw new IllegalStateException(first + " is not the first of its line");
    }
    line.removeFirst();
    if (line.isEmpty()) {
      lines.remove(first.owner());
    }
    return line.peekFirst();
  }

  /** Takes out one that still waits; false if it does not. */
  synchronized boolean withdraw(ForeignCall<?> call) {
    var line = lines.get(call.owner());
    return line != null && line.peekFirst() != call && line.remove(call);
  }

  synchronized int owners() {
    return lines.size();
  }
}
