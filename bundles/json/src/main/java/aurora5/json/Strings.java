package aurora5.json;

/** Looks at the characters of a string from outside. */
final class Strings {
  private static final int SHOWN = 120;

  private Strings() {}

  /** Whether it can be stored and shown everywhere: no NUL, no half of a surrogate pair. */
  static boolean sound(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Cut short, and with a question mark for every character that could forge a line. */
  static String printable(String text) {
    var cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    var shown = new StringBuilder(cut.length());
    cut.codePoints()
        .map(
            c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** As one token of a JSON pointer. */
  static String token(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
