package aurora5.engine.open;

import aurora5.api.work.Timers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing after the other beside everything else, the urgent ones first. Thread-safe; what
 * it does must not throw.
 */
final class Waking {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Queue<Runnable> urgent = new ConcurrentLinkedQueue<>();
  private final Queue<Runnable> usual = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean walking = new AtomicBoolean();
  private final Executor threads;
  private final Timers timers;

  Waking(Executor threads, Timers timers) {
    this.threads = threads;
    this.timers = timers;
  }

  void soon(Runnable what) {
    usual.add(what);
    go();
  }

  void first(Runnable what) {
    urgent.add(what);
    go();
  }

  private void go() {
    if (!walking.compareAndSet(false, true)) {
      return;
    }
    try {
      threads.execute(this::walk);
    } catch (RejectedExecutionException full) {
      walking.set(false);
      timers.after(PAUSE, this::go);
    }
  }

  private void walk() {
    try {
      for (Runnable next = next(); next != null; next = next()) {
        next.run();
      }
    } finally {
      walking.set(false);
    }
    if (!urgent.isEmpty() || !usual.isEmpty()) {
      go();
    }
  }

  private @Nullable Runnable next() {
    Runnable next = urgent.poll();
    return next == null ? usual.poll() : next;
  }
}
