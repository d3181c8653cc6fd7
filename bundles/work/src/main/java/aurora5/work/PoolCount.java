package aurora5.work;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/** Who is in a pool, who was given up, and whether anyone else may come in. */
final class PoolCount {
  private final String pool;
  private final int bound;
  private final Set<PoolTask> inside = new HashSet<>();
  private int lost;
  private boolean closed;

  PoolCount(String pool, int bound) {
    this.pool = pool;
    this.bound = bound;
  }

  synchronized void enter(PoolTask task) {
    if (closed) {
      throw new RejectedExecutionException("pool '" + pool + "' is closed: " + task + " not begun");
    }
    if (inside.size() >= bound) {
      throw new RejectedExecutionException(
          "all " + bound + " threads of pool '" + pool + "' are taken: " + task + " not begun");
    }
    inside.add(task);
  }

  synchronized void leave(PoolTask task, boolean abandoned) {
    if (abandoned) {
      lost--;
    } else {
      inside.remove(task);
    }
  }

  synchronized void abandon(PoolTask task) {
    inside.remove(task);
    lost++;
  }

  synchronized int running() {
    return inside.size();
  }

  synchronized int lost() {
    return lost;
  }

  synchronized boolean closed() {
    return closed;
  }

  /** Lets nobody in any more. Returns who is inside. */
  synchronized List<PoolTask> close() {
    closed = true;
    return List.copyOf(inside);
  }
}
