package aurora5.print.page;

import aurora5.print.type.Typeface;
import java.text.Normalizer;

/**
 * Words as they can be printed: composed, so that syllables typed as letters are syllables; without
 * marks that only change the colour or the join of their neighbours; and with a box for each
 * character that no typeface has, for nothing may vanish unseen. Pure.
 */
public final class Legible {
  public static final String BOX = "□";

  private Legible() {}

  public static String of(String words) {
    var text = new StringBuilder(words.length());
    Normalizer.normalize(words, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> !isModifier(c))
        .forEach(
            c -> {
              if (Typeface.any(c) || c == '\n') {
                text.appendCodePoint(c);
              } else {
                text.append(isBlank(c) ? " " : BOX);
              }
            });
    return text.toString();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Joiners, variants, tags, skin tones and soft hyphens. */
  private static boolean isModifier(int c) {
    return Character.getType(c) == Character.FORMAT
        || c >= 0xfe00 && c <= 0xfe0f
        || c >= 0x1f3fb && c <= 0x1f3ff
        || c == 0x20e3;
  }
}
