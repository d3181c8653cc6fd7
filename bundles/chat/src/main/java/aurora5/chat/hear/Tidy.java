package aurora5.chat.hear;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the answer out of a sentence that merely hands it over: {@code 지우예요} is {@code 지우}. */
final class Tidy {
  private static final Pattern QUOTED =
      Pattern.compile("[\"'“”‘’「『](.+)[\"'“”‘’」』][.!]?", Pattern.DOTALL);

  /** Politeness after a noun. What ends a verb stays: it belongs to what is told. */
  private static final Pattern COPULA =
      Pattern.compile(
          "(.*[가-힣a-zA-Z0-9])(?:이라고 해요|라고 해요|이라고 합니다|라고 합니다|이라고 불러요|라고 불러요"
              + "|이에요|예요|이예요|입니다|이요)[.!~ ]*");

  /** Said to a friend, after a vowel: "지우야". One syllable is no noun that goes before it. */
  private static final Pattern FAMILIAR = Pattern.compile("(.*[가-힣]{2})야[.!~ ]*");

  private static final Pattern POLITE = Pattern.compile("(.*[가-힣])요[.!~ ]*");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:it's|it is|its|he is|he's|she is|she's|they are|that would be)\\s+(.+)",
          Pattern.CASE_INSENSITIVE);
  private static final int FEW_WORDS = 4;

  private Tidy() {}

  static String answer(String text) {
    String plain = Plain.text(text);
    Matcher quoted = QUOTED.matcher(plain);
    if (quoted.matches()) {
      return quoted.group(1).strip();
    }
    if (plain.split("\\s+").length > FEW_WORDS) {
      return plain;
    }
    Matcher english = ENGLISH.matcher(plain);
    if (english.matches()) {
      return english.group(1).replaceAll("[.!]+$", "");
    }
    Matcher copula = COPULA.matcher(plain);
    if (copula.matches()) {
      return copula.group(1).strip();
    }
    Matcher familiar = FAMILIAR.matcher(plain);
    if (familiar.matches() && open(familiar.group(1))) {
      return familiar.group(1);
    }
    Matcher polite = POLITE.matcher(plain);
    return polite.matches() && afterNoun(polite.group(1)) ? polite.group(1) : plain;
  }

  /** Whether it ends in a vowel. */
  private static boolean open(String word) {
    return (word.charAt(word.length() - 1) - 0xAC00) % 28 == 0;
  }

  /** "색요" comes of a noun, "갔어요" of a verb: verbs end open before it, or on few syllables. */
  private static boolean afterNoun(String word) {
    char last = word.charAt(word.length() - 1);
    return !open(word) && "군걸든만을를".indexOf(last) < 0 || last == '기';
  }
}
