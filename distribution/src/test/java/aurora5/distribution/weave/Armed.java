package aurora5.distribution.weave;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * In the product's JVM: lets some threads pass the failpoint, then says that it was reached and
 * keeps every thread that comes, until the process is killed. Counts only while a file says that it
 * is armed. Thread-safe.
 */
final class Armed implements Consumer<String> {
  static final String PROPERTY = "aurora5.weave.failpoint";

  private final Path armed;
  private final Path reached;
  private final AtomicInteger passes;

  /**
   * @param number of the pass that is the last, from 1
   */
  Armed(Path armed, Path reached, int number) {
    this.armed = armed;
    this.reached = reached;
    passes = new AtomicInteger(number);
  }

  @Override
  public void accept(String method) {
    if (passes.get() > 0 && !Files.exists(armed)) {
      return;
    }
    int left = passes.decrementAndGet();
    if (left > 0) {
      return;
    }
    if (left == 0) {
      tell(method);
    }
    while (true) {
      LockSupport.park(this);
    }
  }

  private void tell(String method) {
    try {
      Files.writeString(reached, method);
    } catch (IOException e) {
      throw new IllegalStateException("cannot tell that a failpoint was reached", e);
    }
  }
}
