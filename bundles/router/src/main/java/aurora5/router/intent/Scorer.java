package aurora5.router.intent;

import aurora5.api.intent.Intents.Candidate;
import aurora5.api.intent.Intents.Guess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares sentences with the sayings of a set of workflows. Immutable and thread-safe. */
final class Scorer {
  static final String ASK = "ask";
  static final String NONE = "none";

  /** Score that makes a confidence of one half, from which on a workflow is taken. */
  private static final double ENOUGH = 0.35;

  private static final double SURE = 0.5;
  private static final double NEAR = 0.25;
  private static final double MARGIN = 0.03;

  private final Vocabulary vocabulary;
  private final List<Profile> profiles;

  Scorer(List<Subject> subjects) {
    List<Map<String, Integer>> counts = subjects.stream().map(Profile::counts).toList();
    vocabulary = new Vocabulary(counts.stream().map(Map::keySet).toList());
    List<Profile> all = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      all.add(Profile.of(subjects.get(i), counts.get(i), vocabulary));
    }
    profiles = List.copyOf(all);
  }

  Guess guess(String text) {
    List<String> words = Words.of(text);
    Map<String, Double> sentence = vocabulary.vector(Features.of(words));
    double known = vocabulary.known(words);
    List<Candidate> ranked =
        profiles.stream()
            .map(profile -> candidate(profile, words, sentence, known))
            .sorted(
                Comparator.comparingDouble(Candidate::confidence)
                    .reversed()
                    .thenComparing(Candidate::workflow))
            .toList();
    return new Guess(ranked, decision(ranked));
  }

  private static String decision(List<Candidate> ranked) {
    if (ranked.isEmpty() || ranked.get(0).confidence() < NEAR) {
      return NONE;
    }
    double best = ranked.get(0).confidence();
    double next = ranked.size() > 1 ? ranked.get(1).confidence() : 0;
    return best < SURE || best - next < MARGIN ? ASK : ranked.get(0).workflow();
  }

  private static Candidate candidate(
      Profile profile, List<String> words, Map<String, Double> sentence, double known) {
    double score = known * profile.score(sentence);
    return new Candidate(profile.id(), score / (score + ENOUGH), why(profile, words, sentence));
  }

  /** The words that counted, and the saying that is most like it. */
  private static String why(Profile profile, List<String> words, Map<String, Double> sentence) {
    String shared =
        words.stream()
            .distinct()
            .filter(word -> !Words.common(word) && shared(profile, word))
            .collect(Collectors.joining(", "));
    return shared.isEmpty() ? "" : shared + " ~ " + profile.nearest(sentence).text();
  }

  private static boolean shared(Profile profile, String word) {
    List<String> runs = Features.runs(word);
    return 2 * runs.stream().filter(profile.counts()::containsKey).count() >= runs.size();
  }
}
