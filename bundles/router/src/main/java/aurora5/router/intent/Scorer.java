package aurora5.router.intent;

import aurora5.api.intent.Intents.Candidate;
import aurora5.api.intent.Intents.Guess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares sentences with the sayings of a set of workflows. Immutable and thread-safe. */
final class Scorer {
  static final String ASK = "ask";
  static final String NONE = "none";

  private static final double SURE = 0.5;
  private static final double NEAR = 0.3;
  private static final double MARGIN = 0.04;

  /** Less will do if nobody else has nearly anything to do with the sentence. */
  private static final double LONELY = 0.4;

  private static final double ALONE = 0.1;

  private final List<Anchors> all;

  Scorer(List<Subject> subjects) {
    List<Profile> profiles = subjects.stream().map(Profile::of).toList();
    all = profiles.stream().map(profile -> Anchors.of(profile, profiles)).toList();
  }

  Guess guess(String text) {
    Sentence sentence = Sentence.of(text);
    List<double[]> evidence = all.stream().map(anchors -> anchors.evidence(sentence)).toList();
    double unknown = Case.unknown(evidence, sentence.words().size());
    List<Candidate> ranked = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      ranked.add(new Case(sentence, all.get(i).profile(), evidence.get(i), unknown).candidate());
    }
    ranked.sort(
        Comparator.comparingDouble(Candidate::confidence)
            .reversed()
            .thenComparing(Candidate::workflow));
    return new Guess(List.copyOf(ranked), decision(ranked));
  }

  private static String decision(List<Candidate> ranked) {
    if (ranked.isEmpty() || ranked.get(0).confidence() < NEAR) {
      return NONE;
    }
    double best = ranked.get(0).confidence();
    double next = ranked.size() > 1 ? ranked.get(1).confidence() : 0;
    boolean sure = best >= SURE && best - next >= MARGIN || best >= LONELY && next < ALONE * best;
    return sure ? ranked.get(0).workflow() : ASK;
  }
}
