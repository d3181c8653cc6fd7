package probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** A file that a step waits for, so that a test decides when the step goes on. */
final class Gate {
  private static final int LIMIT_MILLIS = 120_000;

  private Gate() {}

  static void pass(Path gate) throws InterruptedException, TimeoutException {
    pass(gate, LIMIT_MILLIS);
  }

  static void pass(Path gate, int millis) throws InterruptedException, TimeoutException {
    for (int waited = 0; !Files.exists(gate); waited += 10) {
      if (waited > millis) {
        throw new TimeoutException("nobody opened " + gate.getFileName());
      }
      Thread.sleep(10);
    }
  }

  static void open(Path gate) throws IOException {
    Files.write(gate, new byte[0]);
  }
}
