package aurora5.router.intent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a workflow's sayings tell by themselves. Immutable.
 *
 * @param support in how many sayings each word is
 * @param verbs with which its sayings begin
 * @param asked whether any of its sayings is a question
 */
record Profile(
    String id,
    List<Sentence> sayings,
    Map<Stem, Double> support,
    Map<Boolean, Theme> themes,
    Set<Stem> verbs,
    boolean asked) {
  /** A word of the id or a description counts as if two examples had it. */
  private static final double DESCRIBES = 2;

  private static final int DESCRIPTIONS = 3;

  static Profile of(Subject subject) {
    List<Sentence> sayings = subject.sayings().stream().map(Sentence::of).toList();
    Map<Stem, Double> support = new HashMap<>();
    Set<Stem> verbs = new HashSet<>();
    for (int i = 0; i < sayings.size(); i++) {
      double weight = i < DESCRIPTIONS ? DESCRIBES : 1;
      sayings.get(i).words().forEach(word -> support.merge(word.stem(), weight, Double::sum));
      if (sayings.get(i).ordered()) {
        verbs.add(sayings.get(i).words().get(0).stem());
      }
    }
    Map<Boolean, Theme> themes = Map.of(true, theme(sayings, true), false, theme(sayings, false));
    boolean asked = sayings.stream().anyMatch(Sentence::asks);
    return new Profile(subject.id(), sayings, Map.copyOf(support), themes, verbs, asked);
  }

  private static Theme theme(List<Sentence> sayings, boolean korean) {
    return Theme.of(
        sayings.stream().filter(saying -> saying.korean() == korean).collect(Collectors.toList()));
  }

  /** How many sayings have that word, or one like it. */
  double support(Stem stem) {
    double sum = 0;
    for (var each : support.entrySet()) {
      sum += each.getValue() * each.getKey().likeness(stem);
    }
    return sum;
  }

  /** Support does not grow with the number of sayings as such. */
  double rate(Stem stem) {
    return support(stem) / Math.sqrt(sayings.size());
  }
}
