package aurora5.safety.light;

import aurora5.api.safety.Light;
import aurora5.api.safety.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Judges a text by stems and what is around them, and by concepts that say more together. Takes
 * time in proportion to the length of the text. Immutable; the same text has the same verdict,
 * always.
 */
public final class TrafficLight {
  /** Letters at a time that signs are looked for in, so that a long text needs no more memory. */
  private static final int STRETCH = 2_000;

  /** Rules by the first letter of a stem. */
  private final Map<Character, List<Stem>> stems = new HashMap<>();

  private final List<Sign> signs;
  private final Vocabulary vocabulary;

  private record Stem(String letters, Rule rule) {}

  /** With the lexicon that the bundle carries. */
  public TrafficLight() {
    Lexicon lexicon = Lexicon.of("lexicon.txt", "signs.txt");
    for (Rule rule : lexicon.rules()) {
      for (String stem : rule.stems()) {
        stems.computeIfAbsent(stem.charAt(0), c -> new ArrayList<>()).add(new Stem(stem, rule));
      }
    }
    signs = lexicon.signs();
    vocabulary = lexicon.vocabulary();
  }

  public Verdict judge(String text) {
    Letters letters = Letters.of(text);
    Verdict byStems = byStems(letters);
    return byStems.light() == Light.RED ? byStems : byStems.and(bySigns(letters));
  }

  private Verdict byStems(Letters letters) {
    Verdict worst = Verdict.GREEN;
    for (int at = 0; at < letters.text().length(); at++) {
      for (Stem stem : stems.getOrDefault(letters.text().charAt(at), List.of())) {
        Meaning meaning = stem.rule().meaning();
        if (meaning.light().compareTo(worst.light()) > 0 && applies(stem, letters, at)) {
          worst = meaning.at(letters, at);
          if (worst.light() == Light.RED) {
            return worst;
          }
        }
      }
    }
    return worst;
  }

  private Verdict bySigns(Letters letters) {
    Verdict worst = Verdict.GREEN;
    int length = letters.text().length();
    for (int from = 0; from < length && worst.light() != Light.RED; from += STRETCH) {
      worst = worst.and(bySigns(letters, vocabulary.in(letters, from, from + STRETCH)));
    }
    return worst;
  }

  private Verdict bySigns(Letters letters, Marks marks) {
    for (Sign sign : signs) {
      OptionalInt at = sign.in(marks);
      if (at.isPresent()) {
        return sign.meaning().at(letters, at.getAsInt());
      }
    }
    return Verdict.GREEN;
  }

  private static boolean applies(Stem stem, Letters letters, int at) {
    return letters.text().startsWith(stem.letters(), at)
        && stem.rule().applies(letters, at, at + stem.letters().length());
  }
}
