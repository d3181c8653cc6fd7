package aurora5.safety.light;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words by the concept they stand for, as a tree of letters. A Latin one is a whole word, or the
 * beginning of one if it ends in {@code *}; a Korean one is a stem that may stand anywhere, unless
 * a {@code |} says where a word begins or ends. Changed only while the lexicon is read.
 */
final class Vocabulary {
  /** More letters than any sign is long. */
  private static final int AROUND = 500;

  private final Node root = new Node();

  /** Where all words with the same first letters meet. */
  private static final class Node {
    final Map<Character, Node> next = new HashMap<>();
    final List<Word> words = new ArrayList<>();
  }

  private record Word(String concept, boolean begins, boolean ends) {
    boolean stands(Letters text, int from, int to) {
      return (!begins || text.gap(from)) && (!ends || text.gap(to));
    }
  }

  void add(String concept, String word) {
    String letters = Letters.of(word).text();
    Node node = root;
    for (char letter : letters.toCharArray()) {
      node = node.next.computeIfAbsent(letter, l -> new Node());
    }
    boolean latin = letters.charAt(0) <= 'z';
    boolean begins = latin || word.startsWith("|");
    boolean ends = latin ? !word.endsWith("*") : word.endsWith("|");
    node.words.add(new Word(concept, begins, ends));
  }

  /** The marks of a stretch, and of as much around it as a sign may look at. */
  Marks in(Letters text, int from, int to) {
    var marks = new Marks(from, to);
    int end = Math.min(text.text().length(), to + AROUND);
    for (int at = Math.max(0, from - AROUND); at < end; at++) {
      mark(text, at, marks);
    }
    return marks;
  }

  private void mark(Letters text, int from, Marks marks) {
    Node node = root;
    for (int to = from + 1; to <= text.text().length(); to++) {
      node = node.next.get(text.text().charAt(to - 1));
      if (node == null) {
        return;
      }
      for (Word word : node.words) {
        if (word.stands(text, from, to)) {
          marks.add(word.concept(), from, to);
        }
      }
    }
  }
}
