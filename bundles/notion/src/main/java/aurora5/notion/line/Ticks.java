package aurora5.notion.line;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** Time that passes, and waiting for it. Thread-safe. */
public interface Ticks {
  /** Nanoseconds since some moment. */
  long nanos();

  /** Waits for a signal, no longer than that; the condition's lock is held. */
  void await(Condition signal, long nanos) throws InterruptedException;

  void sleep(long nanos) throws InterruptedException;

  /** The machine's. */
  static Ticks real() {
    return new Ticks() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void await(Condition signal, long nanos) throws InterruptedException {
        signal.awaitNanos(nanos);
      }

      @Override
      public void sleep(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos);
      }
    };
  }
}
