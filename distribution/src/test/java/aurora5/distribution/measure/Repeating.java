package aurora5.distribution.measure;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does something again and again beside the test until it is closed; then throws what it threw. */
public final class Repeating implements AutoCloseable {
  private final AtomicBoolean go = new AtomicBoolean(true);
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<?> loop;

  public Repeating(Runnable action) {
    loop =
        thread.submit(
            () -> {
              while (go.get()) {
                action.run();
              }
            });
  }

  @Override
  public void close() {
    go.set(false);
    thread.shutdown();
    try {
      loop.get(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("what went on beside the test did not end well", e);
    }
  }
}
