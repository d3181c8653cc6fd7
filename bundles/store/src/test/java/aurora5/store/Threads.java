package aurora5.store;

import aurora5.api.work.Pool;
import aurora5.api.work.Task;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Real threads without a bound, for tests. */
public final class Threads implements Pool {
  private final ExecutorService executor = Executors.newCachedThreadPool();

  @Override
  public Task start(String owner, String name, Runnable body) {
    Future<?> future = executor.submit(body);
    return new Task() {
      @Override
      public void interrupt() {
        future.cancel(true);
      }

      @Override
      public void abandon() {}

      @Override
      public boolean ended() {
        return future.isDone();
      }
    };
  }

  @Override
  public int running() {
    return 0;
  }

  @Override
  public int lost() {
    return 0;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
