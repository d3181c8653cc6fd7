package aurora5.work;

import aurora5.api.work.ForeignCallException;
import aurora5.api.work.Pool;
import aurora5.api.work.Timers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives foreign code no longer than allowed. A call that was given up keeps its owner's line until
 * its code returns: whoever hangs can hold one thread, not all. Thread-safe.
 */
final class ForeignCalls {
  private final Pool pool;
  private final Timers timers;
  private final Executor io;
  private final OwnerLines lines = new OwnerLines();

  /**
   * @param io answers for calls that are given up
   */
  ForeignCalls(Pool pool, Timers timers, Executor io) {
    this.pool = pool;
    this.timers = timers;
    this.io = io;
  }

  /** For a caller who waits. */
  <T> T call(String owner, String what, Duration limit, Callable<T> code) {
    var call = new ForeignCall<>(owner, what, limit, code);
    enter(call);
    try {
      return call.answer().get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failure) {
      throw (ForeignCallException) failure.getCause();
    } catch (TimeoutException late) {
      call.late(lines, Runnable::run);
      return answered(call);
    } catch (InterruptedException interrupted) {
      call.interrupted(lines, interrupted);
      Thread.currentThread().interrupt();
      return answered(call);
    }
  }

  /** For a caller who goes on; the answer comes on the thread that has run the code. */
  <T> CompletionStage<T> ask(String owner, String what, Duration limit, Callable<T> code) {
    var call = new ForeignCall<>(owner, what, limit, code);
    Runnable disarm = timers.after(limit, () -> call.late(lines, io));
    call.answer().whenComplete((value, failure) -> disarm.run());
    enter(call);
    return call.answer();
  }

  private void enter(ForeignCall<?> call) {
    if (lines.enter(call)) {
      begin(call);
    }
  }

  /** The first of a line; whom the pool turns away is told so, and makes way for the next. */
  private void begin(ForeignCall<?> call) {
    ForeignCall<?> first = call;
    while (first != null && !begun(first)) {
      first = lines.leave(first);
    }
  }

  private boolean begun(ForeignCall<?> call) {
    try {
      call.runsAs(pool.start(call.owner(), call.what(), () -> run(call), call::deliver));
      return true;
    } catch (RejectedExecutionException full) {
      call.refused(full);
      return false;
    }
  }

  private void run(ForeignCall<?> call) {
    call.run();
    ForeignCall<?> next = lines.leave(call);
    if (next != null) {
      begin(next);
    }
  }

  private static <T> T answered(ForeignCall<T> call) {
    try {
      return call.answer().join();
    } catch (CompletionException failure) {
      throw (ForeignCallException) failure.getCause();
    }
  }
}
