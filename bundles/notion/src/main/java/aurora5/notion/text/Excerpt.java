package aurora5.notion.text;

/** The beginning of a text that is too long for its place, which says so. Pure. */
public final class Excerpt {
  private static final int ROOM = 80;

  private Excerpt() {}

  /**
   * @param longest UTF-16 units of what is returned; at least 100
   */
  public static String of(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    String begin = Graphemes.first(text, longest - ROOM);
    int left = text.codePointCount(0, text.length()) - begin.codePointCount(0, begin.length());
    return "%s … (%,d자 더, 전체는 Aurora에 / %,d more characters in Aurora)"
        .formatted(begin, left, left);
  }
}
