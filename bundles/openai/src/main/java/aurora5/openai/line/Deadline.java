package aurora5.openai.line;

import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** When a call has to be over. Immutable; by the clock of the virtual machine. */
record Deadline(long nanos) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** What is left. */
  long left() throws HttpTimeoutException {
    long left = nanos - System.nanoTime();
    if (left <= 0) {
      throw new HttpTimeoutException("the answer did not come in time");
    }
    return left;
  }
}
