package aurora5.work;

import aurora5.api.work.LostTask;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/** Who is in a pool, who was given up, and whether anyone else may come in. */
final class PoolCount {
  private final String pool;
  private final int bound;
  private final Set<PoolTask> inside = new HashSet<>();
  private final Set<PoolTask> lost = new LinkedHashSet<>();
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
      lost.remove(task);
    } else {
      inside.remove(task);
    }
  }

  synchronized void abandon(PoolTask task) {
    inside.remove(task);
    lost.add(task);
  }

  synchronized int running() {
    return inside.size();
  }

  synchronized List<LostTask> lost() {
    return lost.stream().map(PoolTask::identity).toList();
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
