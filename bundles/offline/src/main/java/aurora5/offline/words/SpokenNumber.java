package aurora5.offline.words;

import java.util.List;

/** Numbers as Koreans read them: 영 일 이 삼 사 오 육 칠 팔 구, 십 백 천 만 억 조 경. */
final class SpokenNumber {
  private static final List<LastSound> DIGITS =
      List.of(
          LastSound.CONSONANT,
          LastSound.RIEUL,
          LastSound.VOWEL,
          LastSound.CONSONANT,
          LastSound.VOWEL,
          LastSound.VOWEL,
          LastSound.CONSONANT,
          LastSound.RIEUL,
          LastSound.RIEUL,
          LastSound.VOWEL);

  private SpokenNumber() {}

  /** For a text that ends in a digit. */
  static LastSound lastSound(String text) {
    int zeros = 0;
    int at = text.length();
    while (at > 0) {
      int digit = Character.digit(text.charAt(at - 1), 10);
      if (digit < 0 && text.charAt(at - 1) != ',') {
        return LastSound.CONSONANT; // zeros only, or zeros after a point: 영
      }
      if (digit > 0) {
        return zeros == 0 || afterPoint(text, at)
            ? DIGITS.get(zeros == 0 ? digit : 0)
            : unit(zeros);
      }
      zeros += digit == 0 ? 1 : 0;
      at--;
    }
    return LastSound.CONSONANT;
  }

  private static boolean afterPoint(String text, int end) {
    return text.substring(0, end).matches("(?s).*\\d\\.\\d+");
  }

  /** 조 (10^12 to 10^15) alone among the units ends in a vowel. */
  private static LastSound unit(int zeros) {
    return zeros >= 12 && zeros < 16 ? LastSound.VOWEL : LastSound.CONSONANT;
  }
}
