package aurora5.safety.light;

/** Puts Korean letters together to syllables and takes them apart, as a keyboard does. Pure. */
final class Jamo {
  private static final char FIRST = '가';
  private static final char LAST = '힣';
  private static final int VOWELS = 21;
  private static final int ENDS = 28;
  private static final String CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

  private Jamo() {}

  static boolean isSyllable(int point) {
    return point >= FIRST && point <= LAST;
  }

  /** A letter that stands alone. */
  static boolean is(int point) {
    return point >= 'ㄱ' && point <= 'ㅣ';
  }

  static boolean isConsonant(char letter) {
    return CONSONANTS.indexOf(letter) >= 0;
  }

  static boolean isVowel(char letter) {
    return letter >= 'ㅏ' && letter <= 'ㅣ';
  }

  static char syllable(char consonant, char vowel) {
    int place = CONSONANTS.indexOf(consonant) * VOWELS + (vowel - 'ㅏ');
    return (char) (FIRST + place * ENDS);
  }

  static boolean hasEnd(char syllable) {
    return isSyllable(syllable)
        && (syllable - FIRST) % ENDS > 0
        && CONSONANTS.indexOf(end(syllable)) >= 0;
  }

  /** The consonant at the end of a syllable that has one. */
  static char end(char syllable) {
    return FINALS.charAt((syllable - FIRST) % ENDS);
  }

  static char withoutEnd(char syllable) {
    return (char) (syllable - (syllable - FIRST) % ENDS);
  }

  static boolean canEnd(char syllable, char consonant) {
    return isSyllable(syllable)
        && (syllable - FIRST) % ENDS == 0
        && isConsonant(consonant)
        && FINALS.indexOf(consonant) > 0;
  }

  static char withEnd(char syllable, char consonant) {
    return (char) (syllable + FINALS.indexOf(consonant));
  }
}
