package aurora5.itest;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what others bring about in their own time. */
final class Soon {
  private Soon() {}

  static void holds(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it never came true that " + what);
      }
      Thread.onSpinWait();
    }
  }
}
