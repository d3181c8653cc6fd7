package aurora5.router.intent;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be compared of a sentence: runs of letters within its words (of jamo in Korean, so that
 * endings and particles spoil little), its words, and its pairs of words.
 */
final class Features {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final double COMMON = 0.2;
  private static final double WORD = 1.5;
  private static final double PAIR = 0.7;

  private Features() {}

  /** Each with its weight within the sentence. */
  static Map<String, Double> of(List<String> words) {
    Map<String, Double> features = new HashMap<>();
    String before = "";
    for (String word : words) {
      double weight = weight(word);
      List<String> runs = runs(word);
      runs.forEach(run -> features.merge(run, weight / Math.sqrt(runs.size()), Double::sum));
      features.merge(" " + word, WORD * weight, Double::sum);
      if (!before.isEmpty()) {
        double pair = PAIR * Math.sqrt(weight * weight(before));
        features.merge(before + " " + word, pair, Double::sum);
      }
      before = word;
    }
    return features;
  }

  /** How much a word matters. */
  static double weight(String word) {
    return Words.common(word) ? COMMON : 1;
  }

  static List<String> runs(String word) {
    String letters = "^" + Normalizer.normalize(word, Normalizer.Form.NFD) + "$";
    List<String> runs = new ArrayList<>();
    for (int length = SHORTEST; length <= LONGEST; length++) {
      for (int i = 0; i + length <= letters.length(); i++) {
        runs.add(letters.substring(i, i + length));
      }
    }
    return runs;
  }
}
