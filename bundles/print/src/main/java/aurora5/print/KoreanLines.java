package aurora5.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: Korean words stay whole, as in books, and only spaces part them; other
 * scripts break where they usually do. For one thread.
 */
final class KoreanLines implements FSTextBreaker {
  private final BreakIterator places = BreakIterator.getLineInstance(Locale.KOREAN);
  private String text = "";

  @Override
  public void setText(String newText) {
    if (Thread.currentThread().isInterrupted()) {
      throw new Stopped();
    }
    text = newText;
    places.setText(newText);
  }

  @Override
  public int next() {
    int place = places.next();
    while (place != BreakIterator.DONE && !mayEnd(place)) {
      place = places.next();
    }
    return place;
  }

  private boolean mayEnd(int place) {
    return place == 0
        || place == text.length()
        || Character.isWhitespace(text.charAt(place - 1))
        || !isHangul(text.codePointBefore(place)) && !isHangul(text.codePointAt(place));
  }

  private static boolean isHangul(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
  }

  /** The library knows no interrupts; this gets out of it from where it comes by often. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
