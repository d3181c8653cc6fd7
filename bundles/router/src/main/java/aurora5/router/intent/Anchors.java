package aurora5.router.intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How surely words lead to one workflow and to no other. Immutable.
 *
 * @param words each with its weight, 0 to 1
 */
record Anchors(Profile profile, Map<Stem, Double> words) {
  /** Doubt that is left when one saying has a word; two leave the square of it. */
  private static final double DOUBT = 0.4;

  static Anchors of(Profile profile, List<Profile> all) {
    Map<Stem, Double> words = new HashMap<>();
    for (Stem stem : profile.support().keySet()) {
      double everywhere = all.stream().mapToDouble(each -> each.rate(stem)).sum();
      double sure = 1 - Math.pow(DOUBT, profile.support(stem));
      words.put(stem, sure * profile.rate(stem) / everywhere);
    }
    return new Anchors(profile, Map.copyOf(words));
  }

  /** What each word of a sentence says for the workflow. */
  double[] evidence(Sentence sentence) {
    double[] evidence = new double[sentence.words().size()];
    for (int i = 0; i < evidence.length; i++) {
      boolean verb = i == 0 && sentence.ordered();
      Stem stem = sentence.words().get(i).stem();
      for (var each : words.entrySet()) {
        if (each.getValue() > evidence[i] && (!verb || profile.verbs().contains(each.getKey()))) {
          evidence[i] = Math.max(evidence[i], each.getValue() * stem.likeness(each.getKey()));
        }
      }
    }
    return evidence;
  }
}
