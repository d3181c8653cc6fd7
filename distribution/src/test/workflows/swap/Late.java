package swap;

/** Not loaded before the first run has passed its gate. */
final class Late {
  private Late() {}

  static String version() {
    return "VERSION";
  }
}
