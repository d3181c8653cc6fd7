package aurora5.router.intent;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How telling a feature is: the fewer workflows have it, the more. Immutable. */
final class Vocabulary {
  /** Weight of what nobody has, beside what only one has. */
  private static final double UNKNOWN = 0.3;

  /** Share of a word's runs that must be known for the word to count as known. */
  private static final double KNOWN = 0.6;

  private final Map<String, Integer> owners = new HashMap<>();
  private final double workflows;

  /**
   * @param features of each workflow
   */
  Vocabulary(Collection<Set<String>> features) {
    workflows = features.size();
    features.forEach(all -> all.forEach(feature -> owners.merge(feature, 1, Integer::sum)));
  }

  /** Weighted by how telling they are, and of length 1. */
  Map<String, Double> vector(Map<String, Double> features) {
    Map<String, Double> vector = new HashMap<>();
    features.forEach((feature, weight) -> vector.put(feature, weight * telling(feature)));
    double square = vector.values().stream().mapToDouble(each -> each * each).sum();
    double length = square > 0 ? Math.sqrt(square) : 1;
    vector.replaceAll((feature, weight) -> weight / length);
    return vector;
  }

  /** 0 to 1: how much of what is said anybody here has a word for. */
  double known(List<String> words) {
    double all = 0;
    double known = 0;
    for (String word : words) {
      List<String> runs = Features.runs(word);
      double share = runs.stream().filter(owners::containsKey).count() / (double) runs.size();
      all += Features.weight(word);
      known += Features.weight(word) * Math.min(1, share / KNOWN);
    }
    return all > 0 ? known / all : 0;
  }

  private double telling(String feature) {
    int of = owners.getOrDefault(feature, 0);
    return of == 0 ? UNKNOWN * Math.log(workflows + 1) : Math.log((workflows + 1) / of);
  }
}
