package aurora5.work;

import aurora5.api.work.LostTask;
import aurora5.api.work.Task;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One task from begin to end. Its lock makes "still runs on that thread" and "interrupt that
 * thread" one thing, so that an interrupt never reaches the thread's next task.
 */
final class PoolTask implements Task {
  private static final Logger LOG = LoggerFactory.getLogger(PoolTask.class);

  private final PoolCount count;
  private final LostTask identity;
  private @Nullable Runnable body;
  private @Nullable Runnable after;
  private @Nullable Thread thread;
  private boolean interrupted;
  private boolean abandoned;
  private boolean ended;

  PoolTask(PoolCount count, LostTask identity, Runnable body, Runnable after) {
    this.count = count;
    this.identity = identity;
    this.body = body;
    this.after = after;
  }

  /** Returns whether the thread may take another task. */
  boolean runOn(Thread worker) {
    String idleName = worker.getName();
    worker.setName(idleName + " " + identity.task());
    begin(worker);
    run(body());
    boolean reusable = end();
    worker.setContextClassLoader(DaemonThreads.home());
    worker.setUncaughtExceptionHandler(null);
    worker.setName(idleName);
    return reusable;
  }

  /** What is to be done on the same thread when the task has ended. */
  void finish() {
    Runnable once = Objects.requireNonNull(after, "after");
    after = null;
    run(once);
  }

  private void run(Runnable code) {
    try {
      code.run();
    } catch (Throwable failure) {
      LOG.error("{} failed and nobody caught it", this, failure);
    }
  }

  /** Given away once: an idle thread still knows its first task, and must not hold foreign code. */
  private Runnable body() {
    Runnable once = Objects.requireNonNull(body, "body");
    body = null;
    return once;
  }

  private synchronized void begin(Thread worker) {
    thread = worker;
    if (interrupted) {
      worker.interrupt();
    }
  }

  private synchronized boolean end() {
    thread = null;
    ended = true;
    Thread.interrupted(); // it was meant for this task, which is over
    count.leave(this, abandoned);
    return !abandoned;
  }

  @Override
  public synchronized void interrupt() {
    interrupted = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public synchronized void abandon() {
    if (!ended && !abandoned) {
      abandoned = true;
      count.abandon(this);
    }
  }

  /** What is said of it if it is given up and does not end. */
  LostTask identity() {
    return identity;
  }

  @Override
  public synchronized boolean ended() {
    return ended;
  }

  @Override
  public String toString() {
    return "task '" + identity.task() + "'";
  }
}
