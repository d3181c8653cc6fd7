package aurora5.offline.words;

import java.text.Normalizer;

/** How a word ends when a Korean reads it aloud; that alone decides which particle follows. */
enum LastSound {
  VOWEL,
  CONSONANT,
  /** ㄹ: a consonant, but 로 and not 으로 follows it. */
  RIEUL,
  /** An emoji, a foreign script: nobody can say. */
  UNKNOWN;

  static LastSound of(String word) {
    String text = spoken(Normalizer.normalize(word, Normalizer.Form.NFC));
    if (text.isEmpty()) {
      return UNKNOWN;
    }
    int last = text.codePointBefore(text.length());
    if (last >= '가' && last <= '힣') {
      return ofFinal((last - '가') % 28);
    }
    if (last >= 'ㄱ' && last <= 'ㅣ') {
      return last == 'ㄹ' ? RIEUL : last < 'ㅏ' ? CONSONANT : VOWEL;
    }
    if (last == '%') {
      return VOWEL;
    }
    return Character.isDigit(last) ? SpokenNumber.lastSound(text) : SpokenLatin.lastSound(text);
  }

  private static LastSound ofFinal(int jongseong) {
    return jongseong == 0 ? VOWEL : jongseong == 8 ? RIEUL : CONSONANT;
  }

  /** Without what is not read: closing quotes and punctuation, and a remark in brackets. */
  private static String spoken(String word) {
    String text = word.strip();
    String before = "";
    while (!text.equals(before)) {
      before = text;
      String bare =
          text.replaceFirst("(?<=[\\p{L}\\p{N}])\\s*[(\\[（【][^()\\[\\]（）【】]*[)\\]）】]$", "");
      text = bare.replaceFirst("[\\p{P}\\p{Z}\\p{Cf}&&[^%]]+$", "");
      text = bare.equals(before) ? text : bare;
    }
    return text;
  }
}
