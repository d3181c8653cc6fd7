package aurora5.notion.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a text between what a person sees as characters: never within a family of emoji, a flag, a
 * skin tone or a Hangul syllable. Pure.
 */
public final class Graphemes {
  /** Java 17's own break iterator parts a family of emoji; its regular expressions do not. */
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  private static final char UNKNOWN = '\uFFFD';

  private Graphemes() {}

  /**
   * The whole text in pieces; a single character longer than a piece is parted between its code
   * points. Half a surrogate pair and U+0000, which nobody could keep, become U+FFFD.
   *
   * @param longest UTF-16 units of a piece; at least 2
   */
  public static List<String> split(String text, int longest) {
    String whole = whole(text);
    if (whole.length() <= longest) {
      return whole.isEmpty() ? List.of() : List.of(whole);
    }
    List<String> pieces = new ArrayList<>();
    int begin = 0;
    int end = 0;
    Matcher graphemes = GRAPHEME.matcher(whole);
    while (graphemes.find()) {
      if (graphemes.end() - begin > longest) {
        if (end > begin) {
          pieces.add(whole.substring(begin, end));
        }
        begin = graphemes.start();
        while (graphemes.end() - begin > longest) {
          int cut = begin + longest;
          cut -= Character.isHighSurrogate(whole.charAt(cut - 1)) ? 1 : 0;
          pieces.add(whole.substring(begin, cut));
          begin = cut;
        }
      }
      end = graphemes.end();
    }
    pieces.add(whole.substring(begin));
    return pieces;
  }

  /** As many whole characters from the beginning as fit. */
  public static String first(String text, int longest) {
    List<String> pieces = split(text, longest);
    return pieces.isEmpty() ? "" : pieces.get(0);
  }

  private static String whole(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit) && unit != 0) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(unit)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, UNKNOWN);
      }
    }
    return mended == null ? text : mended.toString();
  }
}
