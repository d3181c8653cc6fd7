package aurora5.work;

import aurora5.api.work.Pool;
import aurora5.api.work.Task;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands a task to an idle thread or a new one, never to a queue. */
final class BoundedPool implements Pool {
  static final Duration IDLE = Duration.ofMinutes(1);

  /** A thread then makes way for a fresh one, and what foreign code left in thread locals goes. */
  private static final int TASKS_PER_THREAD = 256;

  private final String name;
  private final Duration idle;
  private final Consumer<BoundedPool> whenClosed;
  private final PoolCount count;
  private final SynchronousQueue<PoolTask> handoff = new SynchronousQueue<>();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final AtomicInteger born = new AtomicInteger();

  BoundedPool(String name, int bound, Duration idle, Consumer<BoundedPool> whenClosed) {
    this.name = name;
    this.idle = idle;
    this.whenClosed = whenClosed;
    this.count = new PoolCount(name, bound);
  }

  @Override
  public Task start(String taskName, Runnable body) {
    var task = new PoolTask(count, taskName, body);
    count.enter(task);
    if (!handoff.offer(task)) {
      startThread(task);
    }
    return task;
  }

  private void startThread(PoolTask task) {
    var thread =
        DaemonThreads.make("aurora5-" + name + "-" + born.incrementAndGet(), () -> serve(task));
    threads.add(thread);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      threads.remove(thread);
      count.leave(task, false);
      throw new RejectedExecutionException("the machine gives pool '" + name + "' no thread");
    }
  }

  private void serve(PoolTask first) {
    var thread = Thread.currentThread();
    try {
      PoolTask task = first;
      for (int served = 1; task != null; served++) {
        boolean reusable = task.runOn(thread);
        task = reusable && served < TASKS_PER_THREAD ? next() : null;
      }
    } finally {
      threads.remove(thread);
    }
  }

  private @Nullable PoolTask next() {
    if (count.closed()) {
      return null;
    }
    try {
      return handoff.poll(idle.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException closing) {
      return null; // only close() interrupts an idle thread, and the thread ends here
    }
  }

  @Override
  public int running() {
    return count.running();
  }

  @Override
  public int lost() {
    return count.lost();
  }

  int threads() {
    return threads.size();
  }

  @Override
  public void close() {
    count.close().forEach(Task::interrupt);
    threads.forEach(Thread::interrupt);
    whenClosed.accept(this);
  }
}
