package aurora5.work;

import aurora5.api.work.LostTask;
import aurora5.api.work.Pool;
import aurora5.api.work.Task;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Starts a thread for a task when no idle one is there. Thread-safe. */
final class BoundedPool implements Pool {
  static final Duration IDLE = Duration.ofMinutes(1);

  /** A thread then makes way for a fresh one, and what foreign code left in thread locals goes. */
  private static final int TASKS_PER_THREAD = 256;

  private final String name;
  private final Duration idle;
  private final Consumer<BoundedPool> whenClosed;
  private final PoolCount count;
  private final Handover handover = new Handover(this::startThread);
  private final ThreadLocal<Seat> seats = new ThreadLocal<>();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final AtomicInteger born = new AtomicInteger();

  BoundedPool(String name, int bound, Duration idle, Consumer<BoundedPool> whenClosed) {
    this.name = name;
    this.idle = idle;
    this.whenClosed = whenClosed;
    this.count = new PoolCount(name, bound);
  }

  @Override
  public Task start(String owner, String taskName, Runnable body) {
    return start(owner, taskName, body, () -> {});
  }

  @Override
  public Task start(String owner, String taskName, Runnable body, Runnable after) {
    var task = new PoolTask(count, new LostTask(owner, taskName), body, after);
    count.enter(task);
    Seat seat = seats.get();
    if (seat != null && seat.ending) {
      seat.ending = false;
      handover.leave(task);
      return task;
    }
    try {
      handover.bring(task);
    } catch (RejectedExecutionException noThread) {
      count.leave(task, false);
      throw noThread;
    }
    return task;
  }

  private void startThread() {
    var thread = DaemonThreads.make("aurora5-" + name + "-" + born.incrementAndGet(), this::serve);
    threads.add(thread);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      threads.remove(thread);
      throw new RejectedExecutionException("the machine gives pool '" + name + "' no thread");
    }
  }

  private void serve() {
    var thread = Thread.currentThread();
    var seat = new Seat(thread, true);
    seats.set(seat);
    try {
      PoolTask task = handover.take(seat, idle);
      for (int served = 1; task != null; served++) {
        boolean reusable = task.runOn(thread);
        seat.ending = true;
        task.finish();
        seat.ending = false;
        task = reusable && served < TASKS_PER_THREAD ? handover.take(seat, idle) : null;
      }
    } finally {
      threads.remove(thread);
      handover.end();
    }
  }

  @Override
  public int running() {
    return count.running();
  }

  @Override
  public int lost() {
    return count.lost().size();
  }

  List<LostTask> lostTasks() {
    return count.lost();
  }

  int threads() {
    return threads.size();
  }

  @Override
  public void close() {
    handover.close();
    count.close().forEach(Task::interrupt);
    threads.forEach(Thread::interrupt);
    whenClosed.accept(this);
  }
}
