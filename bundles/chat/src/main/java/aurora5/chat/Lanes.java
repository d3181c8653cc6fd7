package aurora5.chat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** One task of a conversation at a time, in order; those of others meanwhile. Thread-safe. */
final class Lanes implements AutoCloseable {
  /** Tasks of one conversation that may wait. */
  static final int DEEPEST = 16;

  private final Executor io;
  private final Map<String, Deque<Runnable>> lanes = new HashMap<>();
  private boolean closed;

  Lanes(Executor io) {
    this.io = io;
  }

  /** Completes with what the task gives or throws; rejected if too many wait. */
  <T> CompletionStage<T> run(String lane, Callable<T> task) {
    var result = new CompletableFuture<T>();
    try {
      enter(lane, () -> complete(result, task));
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(e);
    }
    return result;
  }

  private static <T> void complete(CompletableFuture<T> result, Callable<T> task) {
    try {
      result.complete(task.call());
    } catch (Throwable thrown) {
      result.completeExceptionally(thrown);
    }
  }

  private void enter(String lane, Runnable task) {
    synchronized (lanes) {
      if (closed) {
        throw new RejectedExecutionException("the chat is being stopped");
      }
      Deque<Runnable> waiting = lanes.get(lane);
      if (waiting != null) {
        if (waiting.size() >= DEEPEST) {
          throw new RejectedExecutionException("too many messages of one conversation wait");
        }
        waiting.add(task);
        return;
      }
      lanes.put(lane, new ArrayDeque<>());
    }
    begin(lane, task);
  }

  private void begin(String lane, Runnable task) {
    try {
      io.execute(() -> drive(lane, task));
    } catch (RejectedExecutionException e) {
      synchronized (lanes) {
        lanes.remove(lane);
      }
      throw e;
    }
  }

  private void drive(String lane, Runnable first) {
    Runnable task = first;
    while (task != null) {
      task.run();
      task = next(lane);
    }
  }

  private Runnable next(String lane) {
    synchronized (lanes) {
      Runnable task = lanes.get(lane).poll();
      if (task == null) {
        lanes.remove(lane);
      }
      return task;
    }
  }

  @Override
  public void close() {
    synchronized (lanes) {
      closed = true;
    }
  }
}
