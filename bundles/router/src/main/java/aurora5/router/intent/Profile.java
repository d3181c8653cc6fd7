package aurora5.router.intent;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a workflow's sayings have in common with a sentence. Immutable.
 *
 * @param counts in how many sayings a feature is
 */
record Profile(String id, List<Saying> sayings, Map<String, Integer> counts) {
  /** Sayings needed until one more of the same says only half as much. */
  private static final double HALF = 2;

  private static final double LIKENESS = 0.3;

  record Saying(String text, Map<String, Double> vector) {
    double likeness(Map<String, Double> sentence) {
      return sentence.entrySet().stream()
          .mapToDouble(each -> each.getValue() * vector.getOrDefault(each.getKey(), 0.0))
          .sum();
    }
  }

  static Map<String, Integer> counts(Subject subject) {
    Map<String, Integer> counts = new HashMap<>();
    for (String saying : subject.sayings()) {
      Features.of(Words.of(saying)).keySet().forEach(each -> counts.merge(each, 1, Integer::sum));
    }
    return counts;
  }

  static Profile of(Subject subject, Map<String, Integer> counts, Vocabulary vocabulary) {
    List<Saying> sayings =
        subject.sayings().stream()
            .map(text -> new Saying(text, vocabulary.vector(Features.of(Words.of(text)))))
            .toList();
    return new Profile(subject.id(), sayings, Map.copyOf(counts));
  }

  /** The likeness to the nearest saying, and how much of the sentence the sayings cover. */
  double score(Map<String, Double> sentence) {
    return LIKENESS * nearest(sentence).likeness(sentence) + (1 - LIKENESS) * covered(sentence);
  }

  Saying nearest(Map<String, Double> sentence) {
    return sayings.stream()
        .max(Comparator.comparingDouble(saying -> saying.likeness(sentence)))
        .orElseThrow();
  }

  private double covered(Map<String, Double> sentence) {
    double covered = 0;
    for (var each : sentence.entrySet()) {
      double count = counts.getOrDefault(each.getKey(), 0);
      covered += each.getValue() * each.getValue() * count * (1 + HALF) / (count + HALF);
    }
    return covered;
  }
}
