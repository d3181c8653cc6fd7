package aurora5.safety.light;

import aurora5.api.safety.Excerpt;
import aurora5.api.safety.Light;
import aurora5.api.safety.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges a text by stems and what is around them. Takes time in proportion to the length of the
 * text. Immutable; the same text has the same verdict, always.
 */
public final class TrafficLight {
  /** Rules by the first letter of a stem. */
  private final Map<Character, List<Stem>> stems = new HashMap<>();

  private record Stem(String letters, Rule rule) {}

  /** With the lexicon that the bundle carries. */
  public TrafficLight() {
    for (Rule rule : Lexicon.rules("lexicon.txt")) {
      for (String stem : rule.stems()) {
        stems.computeIfAbsent(stem.charAt(0), c -> new ArrayList<>()).add(new Stem(stem, rule));
      }
    }
  }

  public Verdict judge(String text) {
    Letters letters = Letters.of(text);
    Verdict worst = Verdict.GREEN;
    for (int at = 0; at < letters.text().length(); at++) {
      for (Stem stem : stems.getOrDefault(letters.text().charAt(at), List.of())) {
        if (stem.rule().light().compareTo(worst.light()) > 0 && applies(stem, letters, at)) {
          worst = verdict(stem.rule(), letters, at);
          if (worst.light() == Light.RED) {
            return worst;
          }
        }
      }
    }
    return worst;
  }

  private static boolean applies(Stem stem, Letters letters, int at) {
    return letters.text().startsWith(stem.letters(), at)
        && stem.rule().applies(letters, at, at + stem.letters().length());
  }

  private static Verdict verdict(Rule rule, Letters letters, int at) {
    var excerpt = new Excerpt(letters.written(at, Excerpt.LONGEST));
    return new Verdict(rule.light(), rule.area(), rule.reason(), excerpt);
  }
}
