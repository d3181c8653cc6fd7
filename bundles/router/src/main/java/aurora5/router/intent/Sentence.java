package aurora5.router.intent;

import java.util.List;
import java.util.Set;

/**
 * What matters of a text: the words that say what it is about. Immutable.
 *
 * @param words each once, in order, without those that any request may have
 * @param ordered whether it begins with a verb, as English orders do: "book a flight"
 * @param asks whether it begins with a question word
 */
record Sentence(String text, List<Word> words, boolean korean, boolean ordered, boolean asks) {
  private static final int MOST_WORDS = 150;
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "my", "me", "this", "that", "some", "our", "another");
  private static final Set<String> QUESTIONS =
      Set.of(
          "what", "who", "where", "when", "how", "why", "which", "is", "are", "does", "do", "did");

  record Word(String text, Stem stem) {}

  static Sentence of(String text) {
    List<String> all = Words.of(text);
    List<Word> words =
        all.stream()
            .filter(word -> !Words.common(word))
            .distinct()
            .limit(MOST_WORDS)
            .map(word -> new Word(word, Stem.of(word)))
            .toList();
    boolean korean = words.stream().anyMatch(word -> word.stem().korean());
    boolean ordered =
        all.size() > 1 && !Words.common(all.get(0)) && DETERMINERS.contains(all.get(1));
    boolean asks = !all.isEmpty() && QUESTIONS.contains(all.get(0));
    return new Sentence(text, words, korean, ordered, asks);
  }

  /** How surely a word is among its words. */
  double likeness(Stem stem) {
    double like = 0;
    for (Word word : words) {
      like = Math.max(like, word.stem().likeness(stem));
    }
    return like;
  }
}
