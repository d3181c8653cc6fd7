package aurora5.openai.line;

import java.io.InterruptedIOException;

/**
 * Carries an interrupt through the SDK, which knows only failures of input and output. The thread's
 * flag is not set on the way: whoever catches this throws the InterruptedException it stands for.
 */
final class Interruption extends InterruptedIOException {
  private static final long serialVersionUID = 1;

  private Interruption() {
    super("interrupted");
  }

  static Interruption asIo(InterruptedException cause) {
    var interruption = new Interruption();
    interruption.initCause(cause);
    return interruption;
  }

  static boolean in(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof Interruption) {
        return true;
      }
    }
    return false;
  }
}
