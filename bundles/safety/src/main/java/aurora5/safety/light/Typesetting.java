package aurora5.safety.light;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Takes characters one by one and sets letters: wide and ringed ones as usual ones, jamo typed
 * singly as syllables, digits that stand for letters as those. For one thread.
 */
final class Typesetting {
  /** Fills a place and is not seen. */
  private static final String UNSEEN = "\u115F\u1160\u3164\uFFA0";

  private final StringBuilder letters;
  private final BitSet gaps = new BitSet();

  /** Syllables that were put together here, and so can be taken apart again. */
  private final BitSet typed = new BitSet();

  private int[] origins;
  private boolean gap;

  Typesetting(int expected) {
    letters = new StringBuilder(expected);
    origins = new int[expected + 1];
  }

  void take(int point, int origin) {
    if (Jamo.isSyllable(point) || Jamo.is(point)) {
      add((char) point, origin);
    } else if (point < 0x250 && Character.isLetterOrDigit(point)) {
      add((char) Character.toLowerCase(point), origin);
    } else if (UNSEEN.indexOf(point) < 0 && Character.getType(point) != Character.FORMAT) {
      rare(point, origin);
    }
  }

  private void rare(int point, int origin) {
    int[] usual =
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
            .codePoints()
            .filter(c -> Character.isLetterOrDigit(c) && c <= Character.MAX_VALUE)
            .toArray();
    boolean letter = usual.length == 1;
    if (letter) {
      add((char) Character.toLowerCase(usual[0]), origin);
    }
    gap |= !letter;
  }

  private void add(char letter, int origin) {
    int last = letters.length() - 1;
    if (last < 0) {
      append(letter, origin);
      return;
    }
    char before = letters.charAt(last);
    char read = letter == 'r' && Jamo.isConsonant(before) ? 'ㅏ' : letter;
    if (Jamo.isVowel(read) && Jamo.isConsonant(before) && !tears(before, read)) {
      letters.setCharAt(last, Jamo.syllable(before, read));
      typed.set(last);
    } else if (Jamo.isVowel(read) && typed.get(last) && Jamo.hasEnd(before)) {
      letters.setCharAt(last, Jamo.withoutEnd(before));
      append(Jamo.syllable(Jamo.end(before), read), origin);
      typed.set(last + 1);
    } else if (typed.get(last) && !gap && Jamo.canEnd(before, read)) {
      letters.setCharAt(last, Jamo.withEnd(before, read));
    } else {
      readDigit(last, read);
      append(read, origin);
    }
    gap = false;
  }

  /** As after a laugh: ㅋㅋㅠㅠ. */
  private boolean tears(char before, char vowel) {
    boolean eye = vowel == 'ㅠ' || vowel == 'ㅜ';
    return eye && (gap || before == 'ㅋ' || before == 'ㅎ');
  }

  /** A digit in the middle of a word: one between syllables is nothing, one in English a letter. */
  private void readDigit(int last, char next) {
    if (last < 1 || gaps.get(last) || !Character.isDigit(letters.charAt(last))) {
      return;
    }
    char before = letters.charAt(last - 1);
    if (Jamo.isSyllable(before) && Jamo.isSyllable(next)) {
      letters.setLength(last);
      gap = true;
    } else if (!gap && latin(before) && latin(next)) {
      int shape = "0134579".indexOf(letters.charAt(last));
      letters.setCharAt(last, shape < 0 ? letters.charAt(last) : "oieastg".charAt(shape));
    }
  }

  private static boolean latin(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  private void append(char letter, int origin) {
    int at = letters.length();
    if (at == origins.length) {
      origins = Arrays.copyOf(origins, 2 * at);
    }
    origins[at] = origin;
    gaps.set(at, gap);
    typed.clear(at);
    letters.append(letter);
    gap = false;
  }

  Letters letters(String source) {
    return new Letters(source, letters.toString(), origins, gaps);
  }
}
