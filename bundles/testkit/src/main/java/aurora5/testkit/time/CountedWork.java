package aurora5.testkit.time;

import aurora5.api.work.LostTask;
import aurora5.api.work.Pool;
import aurora5.api.work.Task;
import aurora5.api.work.Timers;
import aurora5.api.work.Work;
import aurora5.work.NamedThreads;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Real threads and skipped time: knows whether any thread is at work, so that time jumps only when
 * none is. Thread-safe.
 */
public final class CountedWork implements Work, AutoCloseable {
  private final NamedThreads threads = new NamedThreads();
  private final SkippedTime time;
  private int busy;

  public CountedWork(SkippedTime time) {
    this.time = time;
  }

  /** Waits until no thread is at work or the condition holds; false if the limit came first. */
  public boolean awaitIdle(BooleanSupplier condition, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    synchronized (this) {
      while (busy > 0 && !condition.getAsBoolean()) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        wait(Math.min(left, 50));
      }
      return true;
    }
  }

  public boolean idle() {
    synchronized (this) {
      return busy == 0;
    }
  }

  /** A thread blocks on purpose: time may jump meanwhile. */
  public void pausing(InterruptibleAction action) throws InterruptedException {
    count(-1);
    try {
      action.run();
    } finally {
      count(1);
    }
  }

  /** Something that blocks until it is interrupted or released. */
  public interface InterruptibleAction {
    void run() throws InterruptedException;
  }

  private void count(int change) {
    synchronized (this) {
      busy += change;
      notifyAll();
    }
  }

  private Runnable counted(Runnable body) {
    count(1);
    return () -> {
      try {
        body.run();
      } finally {
        count(-1);
      }
    };
  }

  /** What is not begun is not at work. */
  private <T> T refusable(Supplier<T> start) {
    try {
      return start.get();
    } catch (RejectedExecutionException refused) {
      count(-1);
      throw refused;
    }
  }

  @Override
  public Pool pool(String name, int size) {
    Pool pool = threads.pool(name, size);
    return new Pool() {
      @Override
      public Task start(String owner, String task, Runnable body) {
        return refusable(() -> pool.start(owner, task, counted(body)));
      }

      @Override
      public int running() {
        return pool.running();
      }

      @Override
      public int lost() {
        return pool.lost();
      }

      @Override
      public void close() {
        pool.close();
      }
    };
  }

  @Override
  public Executor io() {
    return body ->
        refusable(
            () -> {
              threads.io().execute(counted(body));
              return true;
            });
  }

  @Override
  public <T> T call(String owner, String what, Duration limit, Callable<T> code) {
    return threads.call(owner, what, limit, code);
  }

  @Override
  public Timers timers() {
    return time;
  }

  @Override
  public Clock steady() {
    return time.steady();
  }

  @Override
  public Clock aging() {
    return time.aging();
  }

  @Override
  public <T> CompletionStage<T> ask(String owner, String what, Duration limit, Callable<T> code) {
    return threads.ask(owner, what, limit, code);
  }

  @Override
  public List<LostTask> lost() {
    return threads.lost();
  }

  @Override
  public void close() {
    threads.close();
  }
}
