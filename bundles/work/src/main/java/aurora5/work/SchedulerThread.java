package aurora5.work;

import aurora5.api.work.Timers;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All timers on one thread. An action runs on that very thread and so must be short: handing it to
 * another pool could be refused there, and a timer would be lost.
 */
final class SchedulerThread implements Timers, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SchedulerThread.class);

  private final ScheduledThreadPoolExecutor scheduler =
      new ScheduledThreadPoolExecutor(
          1,
          body -> DaemonThreads.make("aurora5-timers", body),
          (body, closed) -> {
            throw new RejectedExecutionException("timers are being ended: no call will come");
          });

  SchedulerThread() {
    scheduler.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Runnable after(Duration delay, Runnable action) {
    long nanos = TimeUnit.NANOSECONDS.convert(delay);
    var call = scheduler.schedule(() -> run(action), Math.max(0, nanos), TimeUnit.NANOSECONDS);
    return () -> call.cancel(false);
  }

  private static void run(Runnable action) {
    try {
      action.run();
    } catch (Throwable failure) {
      LOG.error("The action of a timer failed and nobody caught it", failure);
    }
    Thread.currentThread().setContextClassLoader(DaemonThreads.home());
  }

  int waiting() {
    return scheduler.getQueue().size();
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
  }
}
