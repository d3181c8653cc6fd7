package aurora5.chat.say;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens a text so that one sees it was shortened, and never within a letter. */
public final class Cut {
  private Cut() {}

  /** The same if it has at most that many UTF-16 units. */
  public static String to(int most, String text) {
    if (text.length() <= most) {
      return text;
    }
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    return text.substring(0, Math.max(0, letters.preceding(most))) + "…";
  }
}
