package aurora5.plugin.problem.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a text the words that tell what it is about, the longest first. */
final class Words {
  private static final List<Word> ALL = read();

  private Words() {}

  /**
   * @param category empty for a word that only looks like another
   */
  private record Word(Optional<Category> category, int weight, String text, Pattern pattern) {
    static Word of(Optional<Category> category, int weight, String text) {
      boolean latin = text.charAt(0) < 0x80;
      String regex = Pattern.quote(text).replace("_", latin ? "\\E\\s+\\Q" : "\\E\\s*\\Q");
      return new Word(
          category, weight, text.replace('_', ' '), Pattern.compile((latin ? "\\b" : "") + regex));
    }
  }

  /** A word that was found. Immutable. */
  record Hit(Category category, int weight, String word, int place) {}

  /** Each word once, in the order of the text; what a longer word covers is not found. */
  static List<Hit> in(String said) {
    String text = Normalizer.normalize(said, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    boolean[] taken = new boolean[text.length()];
    List<Hit> hits = new ArrayList<>();
    int from = 0;
    while (from < ALL.size()) {
      int to = from;
      int length = ALL.get(from).text().length();
      while (to < ALL.size() && ALL.get(to).text().length() == length) {
        to++;
      }
      find(text, ALL.subList(from, to), taken, hits);
      from = to;
    }
    hits.sort(Comparator.comparingInt(Hit::place));
    return List.copyOf(hits);
  }

  /** Words of one length; one that stands in two categories counts for both. */
  private static void find(String text, List<Word> words, boolean[] taken, List<Hit> hits) {
    boolean[] before = taken.clone();
    for (Word word : words) {
      boolean counted = false;
      var found = word.pattern().matcher(text);
      while (found.find()) {
        if (free(before, found.start(), found.end())) {
          if (!counted && word.category().isPresent()) {
            hits.add(new Hit(word.category().get(), word.weight(), word.text(), found.start()));
          }
          counted = true;
          Arrays.fill(taken, found.start(), found.end(), true);
        }
      }
    }
  }

  private static boolean free(boolean[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static List<Word> read() {
    try (var in = Words.class.getResourceAsStream("words.txt")) {
      if (in == null) {
        throw new IllegalStateException("the plugin has no file words.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .flatMap(Words::line)
          .sorted(Comparator.comparingInt((Word word) -> -word.text().length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read words.txt of the plugin", e);
    }
  }

  private static Stream<Word> line(String line) {
    String[] parts = line.split(" ");
    Optional<Category> category = Category.named(parts[0]);
    int weight = Integer.parseInt(parts[1]);
    return Stream.of(parts).skip(2).map(word -> Word.of(category, weight, word));
  }
}
