package swapping;

import java.io.IOException;

/** Not loaded before a run has come to its last step. */
final class Late {
  private Late() {}

  static int number() throws IOException {
    return Number.read();
  }
}
