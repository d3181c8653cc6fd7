package aurora5.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Brings tasks and threads together without waking a thread for each task: one thread is called,
 * and calls the next when it takes a task and leaves others. So a crowd of short tasks is done by
 * few threads, and yet no task waits for another one to end. Thread-safe.
 */
final class Handover {
  private final Queue<PoolTask> tasks = new ArrayDeque<>();
  private final Deque<Seat> idle = new ArrayDeque<>();
  private final Runnable birth;

  /** Somebody was called and has not come yet: who takes what is there, and calls the next. */
  private boolean called;

  private boolean closed;

  /**
   * @param birth makes one more thread, with a seat that was called; or throws {@link
   *     RejectedExecutionException}
   */
  Handover(Runnable birth) {
    this.birth = birth;
  }

  /**
   * For who brings a task.
   *
   * @throws RejectedExecutionException if there is no thread for it
   */
  void bring(PoolTask task) {
    Seat next;
    synchronized (this) {
      tasks.add(task);
      if (called) {
        return;
      }
      next = choose();
    }
    try {
      call(next);
    } catch (RejectedExecutionException none) {
      if (takeBack(task)) {
        throw none;
      }
    }
  }

  /** For a thread that is going to {@link #take} at once: nobody is called for it. */
  synchronized void leave(PoolTask task) {
    tasks.add(task);
  }

  /** The next task for the thread of that seat; null if it is to end. */
  @Nullable PoolTask take(Seat seat, Duration patience) {
    while (true) {
      PoolTask task;
      boolean more;
      Seat next = null;
      synchronized (this) {
        answered(seat);
        leaveIdle(seat); // a call may come late, when it has long looked by itself
        task = tasks.poll();
        more = task != null && !tasks.isEmpty() && !called;
        if (more) {
          next = choose();
        } else if (task == null && closed) {
          return null;
        } else if (task == null) {
          seat.idle = true;
          idle.addLast(seat);
        }
      }
      if (more) {
        callIfPossible(next);
      }
      if (task != null) {
        return task;
      }
      if (!seat.await(patience) && gone(seat)) {
        return null;
      }
    }
  }

  /** The thread of that seat ends without having looked for another task. */
  void end() {
    Seat next;
    synchronized (this) {
      if (tasks.isEmpty() || called) {
        return;
      }
      next = choose();
    }
    callIfPossible(next);
  }

  /** Threads that find no task end. */
  synchronized void close() {
    closed = true;
  }

  private @Nullable Seat choose() {
    called = true;
    Seat seat = idle.pollLast();
    if (seat != null) {
      seat.idle = false;
      seat.called = true;
    }
    return seat;
  }

  private void answered(Seat seat) {
    if (seat.called) {
      seat.called = false;
      called = false;
    }
  }

  private void call(@Nullable Seat seat) {
    if (seat != null) {
      seat.wake();
    } else {
      birth.run();
    }
  }

  /** What is left then waits for the next thread that comes back. */
  private void callIfPossible(@Nullable Seat seat) {
    try {
      call(seat);
    } catch (RejectedExecutionException none) {
      synchronized (this) {
        called = false;
      }
    }
  }

  private synchronized boolean takeBack(PoolTask task) {
    called = false;
    return tasks.remove(task);
  }

  private synchronized boolean gone(Seat seat) {
    return leaveIdle(seat);
  }

  private boolean leaveIdle(Seat seat) {
    boolean stood = seat.idle && idle.remove(seat);
    seat.idle = false;
    return stood;
  }
}
