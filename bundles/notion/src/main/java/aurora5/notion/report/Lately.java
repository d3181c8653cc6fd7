package aurora5.notion.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts the runs of each workflow that ended within an hour. For one thread at a time. */
final class Lately {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Map<String, Deque<Instant>> ends = new HashMap<>();

  /** How many ended in the hour before this one. */
  int ended(String workflow, Instant at) {
    Deque<Instant> before = ends.computeIfAbsent(workflow, name -> new ArrayDeque<>());
    while (!before.isEmpty() && before.peekFirst().plus(HOUR).isBefore(at)) {
      before.removeFirst();
    }
    if (before.size() > Policy.MANY) {
      before.removeFirst();
    }
    int count = before.size();
    before.addLast(at);
    return count;
  }
}
