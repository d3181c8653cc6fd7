package aurora5.safety.light;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words by the concept they stand for. A Latin one is a whole word, or the beginning of one if it
 * ends in {@code *}; a Korean one is a stem that may stand anywhere, unless a {@code |} says where a
 * word begins or ends. Changed only while the lexicon is read.
 */
final class Vocabulary {
  private final Map<Character, List<Word>> words = new HashMap<>();

  private record Word(String concept, String letters, boolean begins, boolean ends) {
    boolean stands(Letters text, int from) {
      return text.text().startsWith(letters, from)
          && (!begins || text.gap(from))
          && (!ends || text.gap(from + letters.length()));
    }
  }

  void add(String concept, String word) {
    String letters = Letters.of(word).text();
    char first = letters.charAt(0);
    boolean latin = first <= 'z';
    boolean begins = latin || word.startsWith("|");
    boolean ends = latin ? !word.endsWith("*") : word.endsWith("|");
    words
        .computeIfAbsent(first, letter -> new ArrayList<>())
        .add(new Word(concept, letters, begins, ends));
  }

  Marks in(Letters text) {
    var marks = new Marks();
    for (int from = 0; from < text.text().length(); from++) {
      for (Word word : words.getOrDefault(text.text().charAt(from), List.of())) {
        if (word.stands(text, from)) {
          marks.add(word.concept(), from, from + word.letters().length());
        }
      }
    }
    return marks;
  }
}
