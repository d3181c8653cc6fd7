package aurora5.router;

import aurora5.api.work.ForeignCallException;
import aurora5.api.work.LostTask;
import aurora5.api.work.Pool;
import aurora5.api.work.Timers;
import aurora5.api.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads for tests; foreign code gets {@code limit} whatever the caller allows. */
public final class Threads implements Work, AutoCloseable {
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final Duration limit;

  public Threads(Duration limit) {
    this.limit = limit;
  }

  @Override
  public Pool pool(String name, int threads) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Executor io() {
    return pool;
  }

  @Override
  public <T> T call(String owner, String what, Duration allowed, Callable<T> code) {
    var result = pool.submit(code);
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new ForeignCallException(
          what + " of " + owner + " failed: " + e.getCause(), false, e.getCause());
    } catch (TimeoutException e) {
      result.cancel(true);
      throw new ForeignCallException(what + " of " + owner + " was given up", true, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ForeignCallException(what + " was interrupted", false, e);
    }
  }

  @Override
  public <T> CompletionStage<T> ask(String owner, String what, Duration limit, Callable<T> code) {
    return CompletableFuture.supplyAsync(() -> call(owner, what, limit, code), pool);
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
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
