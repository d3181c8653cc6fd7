package aurora5.work;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Where one thread of a pool waits for work. */
final class Seat {
  private final Thread thread;
  private volatile boolean woken;

  /** Guarded by the {@link Handover}: it was chosen and has not looked for a task since. */
  boolean called;

  /** Guarded by the {@link Handover}: it stands among the idle ones, where it must stand once. */
  boolean idle;

  /** For its own thread: its task has ended, and it is going to begin the next that it starts. */
  boolean ending;

  Seat(Thread thread, boolean called) {
    this.thread = thread;
    this.called = called;
  }

  void wake() {
    woken = true;
    LockSupport.unpark(thread);
  }

  /** For its own thread: false if it was interrupted, or nobody woke it in time. */
  boolean await(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!woken) {
      long left = end - System.nanoTime();
      if (left <= 0 || Thread.interrupted()) {
        return false;
      }
      LockSupport.parkNanos(this, left);
    }
    woken = false;
    return true;
  }
}
