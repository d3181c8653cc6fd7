package aurora5.distribution.measure;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The one place where tests wait: for a condition, with a generous limit, never for a time. */
public final class Await {
  public static final Duration LONG = Duration.ofSeconds(60);

  private static final Duration PAUSE = Duration.ofMillis(10);

  private Await() {}

  /** Waits until it holds, and says what was awaited when it does not hold in time. */
  public static void until(String what, Callable<Boolean> condition) {
    until(what, LONG, condition);
  }

  public static void until(String what, Duration limit, Callable<Boolean> condition) {
    present(what, limit, () -> condition.call() ? Optional.of(true) : Optional.empty());
  }

  /** Waits until there is a value, and returns it. */
  public static <T> T present(String what, Callable<Optional<T>> value) {
    return present(what, LONG, value);
  }

  public static <T> T present(String what, Duration limit, Callable<Optional<T>> value) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<T> now = call(what, value);
      if (now.isPresent()) {
        return now.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
      }
      pause();
    }
  }

  private static <T> T call(String what, Callable<T> callable) {
    try {
      return callable.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("while waiting for " + what, e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
