package aurora5.chat.say;

/** Particles that depend on how a word ends. */
final class Korean {
  private Korean() {}

  /** 을 or 를. */
  static String object(String word) {
    return word + with(word, "을", "를", "을(를)");
  }

  /** Digits are read in Korean: 일, 이, 삼. */
  private static char spoken(char last) {
    return last >= '0' && last <= '9' ? "영일이삼사오육칠팔구".charAt(last - '0') : last;
  }

  private static String with(String word, String closed, String open, String unknown) {
    char last = word.isEmpty() ? ' ' : spoken(word.charAt(word.length() - 1));
    if (last < 0xAC00 || last > 0xD7A3) {
      return unknown;
    }
    return (last - 0xAC00) % 28 == 0 ? open : closed;
  }
}
