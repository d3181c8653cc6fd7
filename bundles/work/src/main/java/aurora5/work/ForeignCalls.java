package aurora5.work;

import aurora5.api.work.ForeignCallException;
import aurora5.api.work.Pool;
import aurora5.api.work.Task;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for foreign code no longer than allowed. A call that was given up keeps its owner's slot
 * until its code returns: whoever hangs can hold one thread, not all.
 */
final class ForeignCalls {
  private final Pool pool;
  private final OwnerSlots slots = new OwnerSlots();

  ForeignCalls(Pool pool) {
    this.pool = pool;
  }

  <T> T call(String owner, String what, Duration limit, Callable<T> code) {
    var wish = new Wish(owner, what, System.nanoTime() + TimeUnit.NANOSECONDS.convert(limit));
    try {
      if (!slots.take(owner, wish.nanosLeft())) {
        throw wish.late("an earlier call of it has not returned within " + limit, null);
      }
      var result = new CompletableFuture<T>();
      return await(wish, limit, begin(wish, result, code), result);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw wish.failed("the caller was interrupted", interrupted);
    }
  }

  private <T> Task begin(Wish wish, CompletableFuture<T> result, Callable<T> code) {
    try {
      return pool.start(wish.owner(), wish.what(), () -> run(wish, result, code));
    } catch (RejectedExecutionException full) {
      slots.free(wish.owner());
      throw wish.failed(full.getMessage(), full);
    }
  }

  private <T> void run(Wish wish, CompletableFuture<T> result, Callable<T> code) {
    T value;
    try {
      value = code.call();
    } catch (Throwable failure) {
      slots.free(wish.owner());
      result.completeExceptionally(failure);
      return;
    }
    slots.free(wish.owner());
    result.complete(value);
  }

  private static <T> T await(Wish wish, Duration limit, Task task, CompletableFuture<T> result)
      throws InterruptedException {
    try {
      return result.get(wish.nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failure) {
      throw wish.failed(String.valueOf(failure.getCause()), failure.getCause());
    } catch (TimeoutException late) {
      giveUp(task);
      throw wish.late("it did not return within " + limit, late);
    } catch (InterruptedException interrupted) {
      giveUp(task);
      throw interrupted;
    }
  }

  private static void giveUp(Task task) {
    task.interrupt();
    task.abandon();
  }

  private record Wish(String owner, String what, long deadline) {
    long nanosLeft() {
      return Math.max(0, deadline - System.nanoTime());
    }

    ForeignCallException late(String why, Throwable cause) {
      return new ForeignCallException(this + " was given up: " + why, true, cause);
    }

    ForeignCallException failed(String why, Throwable cause) {
      return new ForeignCallException(this + " failed: " + why, false, cause);
    }

    @Override
    public String toString() {
      return "'" + what + "' of " + owner;
    }
  }
}
