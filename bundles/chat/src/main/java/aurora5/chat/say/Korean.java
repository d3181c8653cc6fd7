package aurora5.chat.say;

/** Particles that depend on how a word ends. */
final class Korean {
  private Korean() {}

  /** 을 or 를. */
  static String object(String word) {
    return word + with(word, "을", "를", "을(를)");
  }

  private static String with(String word, String closed, String open, String unknown) {
    char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
    if (last < 0xAC00 || last > 0xD7A3) {
      return unknown;
    }
    return (last - 0xAC00) % 28 == 0 ? open : closed;
  }
}
