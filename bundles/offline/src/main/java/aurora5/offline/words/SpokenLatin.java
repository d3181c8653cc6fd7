package aurora5.offline.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Latin words as Koreans write them down: Kim 킴, Mark 마크, Jack 잭, Grace 그레이스, Jane 제인. Capitals
 * alone are spelled: KBS 케이비에스, XL 엑스엘. Rules of thumb, right for nearly all names.
 */
final class SpokenLatin {
  private static final Pattern TAIL = Pattern.compile("[a-zA-Z]+$");

  private SpokenLatin() {}

  static LastSound lastSound(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    var tail = TAIL.matcher(plain);
    if (!tail.find()) {
      return LastSound.UNKNOWN;
    }
    String word = tail.group();
    boolean spelled = word.length() <= 4 && word.equals(word.toUpperCase(Locale.ROOT));
    return spelled
        ? ofLetter(word.charAt(word.length() - 1))
        : ofWord(word.toLowerCase(Locale.ROOT));
  }

  private static LastSound ofLetter(char letter) {
    return switch (letter) {
      case 'L', 'R' -> LastSound.RIEUL;
      case 'M', 'N' -> LastSound.CONSONANT;
      default -> LastSound.VOWEL;
    };
  }

  private static LastSound ofWord(String word) {
    if (word.matches(".*[^aeiou]le|.*l|.*[aeiou]le")) {
      return LastSound.RIEUL;
    }
    boolean nasal = word.matches(".*([nm]|ng|[aeiou][nm]e)");
    boolean stop = word.matches(".*ck|.*c|.*[^aeiou][aeiou][ptb]|.*[aeiou]k|[aeiou][ptb]|.*tt");
    return nasal || stop ? LastSound.CONSONANT : LastSound.VOWEL;
  }
}
