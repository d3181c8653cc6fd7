package aurora5.log;

/** Makes any text fit for one line of a log: nothing secret, nothing that moves the cursor. */
record Line(Secrets secrets) {
  /** Characters. */
  static final int LONGEST = 8192;

  private static final String CUT = "… [cut]";

  String of(String text) {
    // Twice as much as is shown, so that a secret across the end is still seen whole.
    var near = text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text;
    var hidden = secrets.hide(near);
    var shown = new StringBuilder(Math.min(hidden.length(), LONGEST) + CUT.length());
    for (var i = 0; i < hidden.length(); i++) {
      if (shown.length() >= LONGEST) {
        return cut(shown);
      }
      append(shown, hidden.charAt(i));
    }
    return near.length() < text.length() ? cut(shown) : shown.toString();
  }

  private static String cut(StringBuilder shown) {
    var end = Math.min(LONGEST, shown.length());
    shown.setLength(Character.isHighSurrogate(shown.charAt(end - 1)) ? end - 1 : end);
    return shown.append(CUT).toString();
  }

  private static void append(StringBuilder shown, char c) {
    switch (c) {
      case '\t' -> shown.append(c);
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      default -> {
        if (moves(c)) {
          shown.append(String.format("\\u%04x", (int) c));
        } else {
          shown.append(c);
        }
      }
    }
  }

  /** Control characters, line ends of Unicode, and marks that turn the direction of writing. */
  private static boolean moves(char c) {
    return Character.isISOControl(c)
        || c == 0x2028
        || c == 0x2029
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }
}
