package aurora5.safety.light;

import java.text.Normalizer;
import java.util.BitSet;

/**
 * A text reduced to what a rule looks at: letters and digits in one form, small, without blanks and
 * punctuation. Remembers where a gap was and where each letter came from. Immutable.
 */
final class Letters {
  private final String source;
  private final String letters;
  private final int[] origins;
  private final BitSet gaps;

  Letters(String source, String letters, int[] origins, BitSet gaps) {
    this.source = source;
    this.letters = letters;
    this.origins = origins;
    this.gaps = gaps;
  }

  static Letters of(String text) {
    String source = Normalizer.normalize(text, Normalizer.Form.NFC);
    var setting = new Typesetting(source.length());
    int i = 0;
    while (i < source.length()) {
      int point = source.codePointAt(i);
      setting.take(point, i);
      i += Character.charCount(point);
    }
    return setting.letters(source);
  }

  String text() {
    return letters;
  }

  /** Whether something stood between this letter and the one before it, or there is none. */
  boolean gap(int letter) {
    return letter == 0 || letter >= letters.length() || gaps.get(letter);
  }

  /** Whether the letters from one to another, not counted, stand together. */
  boolean together(int from, int to) {
    int next = gaps.nextSetBit(from + 1);
    return next < 0 || next >= to;
  }

  /** Whether they begin within a word and go on in the next, which is often mere chance. */
  boolean cross(int from, int to) {
    return !gap(from) && !together(from, to);
  }

  /** What was written from a letter on, on one line; at most that many characters. */
  String written(int letter, int most) {
    int from = origins[letter];
    int left = source.codePointCount(from, source.length());
    int to = source.offsetByCodePoints(from, Math.min(most, left));
    return source.substring(from, to).replaceAll("\\p{C}", " ");
  }
}
