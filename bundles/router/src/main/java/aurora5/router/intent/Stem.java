package aurora5.router.intent;

import java.text.Normalizer;
import java.util.List;

/**
 * A word without what grammar hangs on its end: particles in Korean, endings in English. Immutable.
 *
 * @param letters one by one: of Korean the jamo, so that verbs differ in their last ones only
 */
record Stem(String text, String letters, boolean korean) {
  private static final List<String> PARTICLES =
      List.of(
          "에게서 한테서 이라는 이라고 이에요 입니다 으로 에서 에게 한테 까지 부터 이랑 처럼 보다 하고 이나 이요 예요 인데 이야 라는 라고 마다 조차 밖에"
              .split(" "));
  private static final String SHORT_PARTICLES = "은는이가을를에의와과로도만랑야께나요";
  private static final List<String> ENDINGS =
      List.of("iest", "ies", "ing", "ied", "ed", "es", "ly", "s", "e", "y");

  /** Letters that an English stem keeps. */
  private static final int SHORTEST = 3;

  static Stem of(String word) {
    boolean korean = word.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
    String text = korean ? withoutParticle(word) : withoutEnding(word);
    return new Stem(text, Normalizer.normalize(text, Normalizer.Form.NFD), korean);
  }

  private static String withoutParticle(String word) {
    for (String particle : PARTICLES) {
      if (word.length() > particle.length() && word.endsWith(particle)) {
        return word.substring(0, word.length() - particle.length());
      }
    }
    int last = word.length() - 1;
    return last > 0 && SHORT_PARTICLES.indexOf(word.charAt(last)) >= 0
        ? word.substring(0, last)
        : word;
  }

  private static String withoutEnding(String word) {
    for (String ending : ENDINGS) {
      int end = word.length() - ending.length();
      if (end >= SHORTEST && word.endsWith(ending)) {
        boolean doubled = end > SHORTEST && word.charAt(end - 1) == word.charAt(end - 2);
        return word.substring(0, doubled ? end - 1 : end);
      }
    }
    return word;
  }

  /** From 0 to 1: how probable it is that both are the same word. */
  double likeness(Stem other) {
    if (text.equals(other.text)) {
      return 1;
    }
    if (korean != other.korean) {
      return 0;
    }
    double like = compound(other);
    if (letters.charAt(0) == other.letters.charAt(0)) {
      like = Math.max(like, Math.max(begin(other), misspelt(other)));
    }
    return like;
  }

  /** Verbs and adjectives bend at their end. */
  private double begin(Stem other) {
    int shorter = Math.min(letters.length(), other.letters.length());
    int longer = Math.max(letters.length(), other.letters.length());
    int same = 0;
    while (same < shorter && letters.charAt(same) == other.letters.charAt(same)) {
      same++;
    }
    double share = same / (korean ? Math.max(shorter, longer * 0.6) : longer);
    return same >= (korean ? 4 : 5) && share >= 0.75 ? 0.9 * share : 0;
  }

  /** Two words written as one; in English only what comes first tells what it is about. */
  private double compound(Stem other) {
    boolean longer = text.length() > other.text.length();
    String whole = longer ? text : other.text;
    String part = longer ? other.text : text;
    boolean in = whole.startsWith(part) || korean && whole.endsWith(part);
    return part.length() >= (korean ? 2 : 4) && in ? 0.8 : 0;
  }

  /** One slip, in a long word two. */
  private double misspelt(Stem other) {
    int longer = Math.max(letters.length(), other.letters.length());
    int allowed = longer >= 9 ? 2 : 1;
    boolean near = Math.abs(letters.length() - other.letters.length()) <= allowed;
    return longer >= (korean ? 5 : 7) && near && slips(letters, other.letters) <= allowed ? 0.7 : 0;
  }

  private static int slips(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], diagonal));
      }
    }
    return row[b.length()];
  }
}
