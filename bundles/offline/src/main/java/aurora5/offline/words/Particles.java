package aurora5.offline.words;

import java.util.Set;

/** Korean particles that come in two forms. */
final class Particles {
  private static final Set<String> PAIRS =
      Set.of(
          "이/가",
          "은/는",
          "을/를",
          "과/와",
          "아/야",
          "이여/여",
          "이에요/예요",
          "이야/야",
          "이지/지",
          "이죠/죠",
          "이네/네",
          "이네요/네요",
          "으로/로",
          "으로서/로서",
          "으로써/로써",
          "으로부터/로부터",
          "으로만/로만",
          "으로도/로도",
          "이라/라",
          "이라고/라고",
          "이라는/라는",
          "이라면/라면",
          "이라도/라도",
          "이라서/라서",
          "이란/란",
          "이랑/랑",
          "이나/나",
          "이며/며",
          "이고/고",
          "이든/든",
          "이니/니",
          "이면/면",
          "이지만/지만",
          "이었/였",
          "이었던/였던",
          "이었어요/였어요",
          "이었다/였다",
          "이었습니다/였습니다",
          "이었지/였지",
          "이자/자",
          "이라며/라며",
          "이라던/라던",
          "이란다/란다",
          "이야말로/야말로");

  private Particles() {}

  /**
   * The form that fits; both where the word's sound is unknown: 이(가), (으)로.
   *
   * @param pair form after a consonant, slash, form after a vowel
   * @throws IllegalArgumentException if the pair is unknown
   */
  static String after(String word, String pair) {
    if (!PAIRS.contains(pair)) {
      throw new IllegalArgumentException(
          "unknown pair of particles '"
              + pair
              + "'; known are "
              + PAIRS.stream().sorted().toList());
    }
    int slash = pair.indexOf('/');
    String afterConsonant = pair.substring(0, slash);
    String afterVowel = pair.substring(slash + 1);
    return switch (LastSound.of(word)) {
      case VOWEL -> afterVowel;
      case CONSONANT -> afterConsonant;
      case RIEUL -> afterConsonant.startsWith("으로") ? afterVowel : afterConsonant;
      case UNKNOWN -> both(afterConsonant, afterVowel);
    };
  }

  private static String both(String afterConsonant, String afterVowel) {
    if (afterConsonant.endsWith(afterVowel)) {
      String more = afterConsonant.substring(0, afterConsonant.length() - afterVowel.length());
      return "(" + more + ")" + afterVowel;
    }
    return afterConsonant + "(" + afterVowel + ")";
  }
}
