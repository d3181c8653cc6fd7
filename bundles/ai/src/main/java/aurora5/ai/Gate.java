package aurora5.ai;

import java.util.concurrent.Semaphore;

/**
 * Lets a limited number of calls through at the same time, first come first served. Thread-safe.
 */
final class Gate {
  /** A semaphore whose limit can also shrink: who is inside stays, the next ones wait longer. */
  private static final class Permits extends Semaphore {
    private static final long serialVersionUID = 1;

    Permits(int permits) {
      super(permits, true);
    }

    void change(int by) {
      if (by > 0) {
        release(by);
      } else {
        reducePermits(-by);
      }
    }
  }

  interface Call<R> {
    R run() throws InterruptedException;
  }

  private final Permits permits;
  private int limit;

  Gate(int limit) {
    this.limit = limit;
    permits = new Permits(limit);
  }

  synchronized void limit(int newLimit) {
    permits.change(newLimit - limit);
    limit = newLimit;
  }

  <R> R through(Call<R> call) throws InterruptedException {
    permits.acquire();
    try {
      return call.run();
    } finally {
      permits.release();
    }
  }
}
