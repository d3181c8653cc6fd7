package aurora5.router.intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sayings of a workflow in one language have in common. Immutable. Whoever orders a story
 * says "book" or "tale" or the like, so a sentence without any such word is about something else; a
 * worry can be put in any words.
 *
 * @param words how far each is part of the theme, 0 to 1
 * @param needed how far a sentence needs one of them, 0 to 1
 */
record Theme(Map<Stem, Double> words, double needed) {
  /** Share of the sayings that a word of the theme is in. */
  private static final double SHARE = 0.25;

  private static final double FEW = 2;

  /** Share of sayings with a word of the theme from which on it begins to be needed, and is. */
  private static final double LOOSE = 0.4;

  private static final double STRICT = 0.8;

  static Theme of(List<Sentence> sayings) {
    Map<Stem, Double> words = new HashMap<>();
    for (Sentence saying : sayings) {
      for (Sentence.Word word : saying.words()) {
        words.computeIfAbsent(word.stem(), stem -> part(stem, sayings));
      }
    }
    double covered = sayings.stream().mapToDouble(saying -> of(saying, words)).average().orElse(0);
    double needed = (covered - LOOSE) / (STRICT - LOOSE);
    return new Theme(Map.copyOf(words), Math.max(0, Math.min(1, needed)));
  }

  private static double part(Stem stem, List<Sentence> sayings) {
    double count = sayings.stream().mapToDouble(saying -> saying.likeness(stem)).sum();
    return count < FEW ? 0 : Math.min(1, count / (SHARE * sayings.size()));
  }

  private static double of(Sentence saying, Map<Stem, Double> words) {
    return saying.words().stream().mapToDouble(word -> words.get(word.stem())).max().orElse(0);
  }

  /** How far a sentence is about the theme, 0 to 1. */
  double in(Sentence sentence) {
    double most = 0;
    for (var each : words.entrySet()) {
      if (each.getValue() > most) {
        most = Math.max(most, each.getValue() * sentence.likeness(each.getKey()));
      }
    }
    return most;
  }
}
