package aurora5.http;

import aurora5.api.work.LostTask;
import aurora5.api.work.Pool;
import aurora5.api.work.Timers;
import aurora5.api.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Four threads and no more. */
final class TestWork implements Work, AutoCloseable {
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);

  @Override
  public Pool pool(String name, int size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Executor io() {
    return threads;
  }

  @Override
  public <T> T call(String owner, String what, Duration limit, Callable<T> code) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> CompletionStage<T> ask(String owner, String what, Duration limit, Callable<T> code) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<LostTask> lost() {
    return List.of();
  }

  @Override
  public Clock steady() {
    return Clock.systemUTC();
  }

  @Override
  public Clock aging() {
    return Clock.systemUTC();
  }

  @Override
  public Timers timers() {
    return (delay, action) -> {
      var timer = threads.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
      return () -> timer.cancel(false);
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
