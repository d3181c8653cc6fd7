package aurora5.engine.step;

import aurora5.api.Text;
import aurora5.api.work.Pool;
import aurora5.api.work.Task;
import aurora5.api.work.Timers;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls of plugin code that are under way, one a unit. Thread-safe. A call that does not end within
 * 5 s of its interruption is abandoned; three abandoned at a time make a plugin harmful.
 */
public final class PluginCalls {
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration POOL_PAUSE = Duration.ofMillis(100);
  private static final int MOST_LOST = 3;

  private final Pool pool;
  private final Timers timers;
  private final BiConsumer<String, Text> harm;
  private final ConcurrentMap<Key, Call> calls = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, AtomicInteger> lost = new ConcurrentHashMap<>();

  public PluginCalls(Pool pool, Timers timers, BiConsumer<String, Text> harm) {
    this.pool = pool;
    this.timers = timers;
    this.harm = harm;
  }

  record Key(String run, String unit) {}

  /**
   * @param body the call itself, which throws nothing and says what is to be done with what came of
   *     it; that is done on the same thread, but no longer as a call of the plugin
   * @param abandoned told if the call had to be given up
   */
  record Order(Key key, String plugin, Supplier<Runnable> body, Runnable abandoned) {}

  private static final class Call {
    private final Order order;
    private Runnable outcome = () -> {};
    private @Nullable Task task;
    private @Nullable Order next;
    private boolean interrupted;
    private boolean over;

    Call(Order order) {
      this.order = order;
    }
  }

  /** Starts the call, after the one of the same unit that still runs, if there is one. */
  void start(Order order) {
    Call call = new Call(order);
    Call current =
        calls.merge(
            order.key(),
            call,
            (old, fresh) -> {
              synchronized (old) {
                if (old.over) {
                  return fresh;
                }
                old.next = order;
                return old;
              }
            });
    if (current == call) {
      launch(call);
    }
  }

  private void launch(Call call) {
    try {
      var key = call.order.key();
      Task task = pool.start(call.order.plugin(), key.unit(), () -> run(call), () -> ended(call));
      synchronized (call) {
        call.task = task;
        if (call.interrupted) {
          task.interrupt();
        }
      }
    } catch (RejectedExecutionException e) {
      timers.after(POOL_PAUSE, () -> launch(call));
    }
  }

  private static void run(Call call) {
    call.outcome = call.order.body().get();
  }

  private void ended(Call call) {
    try {
      call.outcome.run();
    } finally {
      leave(call);
    }
  }

  private void leave(Call call) {
    Order next;
    synchronized (call) {
      if (call.over) {
        lost.computeIfPresent(
            call.order.plugin(), (plugin, count) -> count.decrementAndGet() == 0 ? null : count);
        return;
      }
      call.over = true;
      next = call.next;
    }
    calls.remove(call.order.key(), call);
    if (next != null) {
      start(next);
    }
  }

  void interrupt(Key key) {
    Call call = calls.get(key);
    if (call == null) {
      return;
    }
    synchronized (call) {
      if (call.interrupted || call.over) {
        return;
      }
      call.interrupted = true;
      if (call.task != null) {
        call.task.interrupt();
      }
    }
    timers.after(PATIENCE, () -> abandon(call));
  }

  private void abandon(Call call) {
    Order next;
    synchronized (call) {
      if (call.over) {
        return;
      }
      call.over = true;
      next = call.next;
      if (call.task != null) {
        call.task.abandon();
      }
    }
    calls.remove(call.order.key(), call);
    String plugin = call.order.plugin();
    int threads = lost.computeIfAbsent(plugin, p -> new AtomicInteger()).incrementAndGet();
    call.order.abandoned().run();
    if (threads == MOST_LOST) {
      harm.accept(
          plugin,
          new Text(
              "멈추라고 해도 멈추지 않은 스레드가 " + threads + "개입니다.",
              threads + " of its threads did not stop when they were interrupted."));
    }
    if (next != null) {
      start(next);
    }
  }

  int size() {
    return calls.size();
  }
}
