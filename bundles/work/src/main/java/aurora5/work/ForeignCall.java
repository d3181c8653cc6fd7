package aurora5.work;

import aurora5.api.work.ForeignCallException;
import aurora5.api.work.Task;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** One call of foreign code, from its owner's line to its answer. Thread-safe. */
final class ForeignCall<T> {
  private final String owner;
  private final String what;
  private final Duration limit;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private @Nullable Callable<T> code;
  private @Nullable T value;
  private @Nullable Throwable failure;
  private @Nullable Task task;
  private boolean givenUp;

  ForeignCall(String owner, String what, Duration limit, Callable<T> code) {
    this.owner = owner;
    this.what = what;
    this.limit = limit;
    this.code = code;
  }

  String owner() {
    return owner;
  }

  String what() {
    return what;
  }

  /** The value, or a {@link ForeignCallException}. */
  CompletableFuture<T> answer() {
    return answer;
  }

  void run() {
    Callable<T> once = takeCode();
    if (once == null) {
      return;
    }
    try {
      value = once.call();
    } catch (Throwable thrown) {
      failure = thrown;
    }
  }

  /** Nothing holds the code longer than it runs: it may be of a plugin that goes. */
  private synchronized @Nullable Callable<T> takeCode() {
    Callable<T> once = givenUp ? null : code;
    code = null;
    return once;
  }

  /** On the thread that has run it; what it says after it was given up is too late. */
  void deliver() {
    if (isGivenUp()) {
      return;
    }
    if (failure != null) {
      answer.completeExceptionally(failed(String.valueOf(failure), failure));
    } else {
      answer.complete(value);
    }
  }

  void refused(RejectedExecutionException full) {
    answer.completeExceptionally(failed(String.valueOf(full.getMessage()), full));
  }

  synchronized void runsAs(Task started) {
    task = started;
    if (givenUp) {
      stop(started);
    }
  }

  /** Its time is over. */
  void late(OwnerLines lines, Executor teller) {
    if (answer.isDone()) {
      return;
    }
    String why =
        lines.withdraw(this)
            ? "an earlier call of it has not returned within " + limit
            : "it did not return within " + limit;
    giveUp();
    var late = new ForeignCallException(this + " was given up: " + why, true, null);
    try {
      teller.execute(() -> answer.completeExceptionally(late));
    } catch (RejectedExecutionException closing) {
      answer.completeExceptionally(late);
    }
  }

  /** Nobody waits for it any more. */
  void interrupted(OwnerLines lines, InterruptedException why) {
    lines.withdraw(this);
    giveUp();
    answer.completeExceptionally(failed("the caller was interrupted", why));
  }

  private synchronized boolean isGivenUp() {
    return givenUp;
  }

  private synchronized void giveUp() {
    givenUp = true;
    code = null;
    if (task != null) {
      stop(task);
    }
  }

  private static void stop(Task task) {
    task.interrupt();
    task.abandon();
  }

  private ForeignCallException failed(String why, Throwable cause) {
    return new ForeignCallException(this + " failed: " + why, false, cause);
  }

  @Override
  public String toString() {
    return "'" + what + "' of " + owner;
  }
}
