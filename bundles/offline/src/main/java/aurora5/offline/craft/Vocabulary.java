package aurora5.offline.craft;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a person's words are about: each line of the file is {@code result: word word …}. The
 * longest word that occurs wins. A single Korean syllable and a Latin word must stand alone: 개 is a
 * dog, but not in 무지개. Immutable.
 */
public record Vocabulary(Map<String, String> words) {
  public static Vocabulary of(String file) {
    var words = new LinkedHashMap<String, String>();
    for (String line : Resource.text(file).strip().split("\\n")) {
      int colon = line.indexOf(':');
      for (String word : line.substring(colon + 1).strip().split("\\s+")) {
        words.putIfAbsent(word, line.substring(0, colon));
      }
    }
    return new Vocabulary(words);
  }

  public Optional<String> find(String phrase) {
    String text = Normalizer.normalize(phrase, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    List<String> tokens = Arrays.asList(text.split("[^\\p{L}\\p{N}#]+"));
    return words.keySet().stream()
        .filter(word -> occurs(word, text, tokens))
        .reduce((a, b) -> b.length() > a.length() ? b : a)
        .map(words::get);
  }

  private static boolean occurs(String word, String text, List<String> tokens) {
    if (word.length() == 1 || word.charAt(0) < 0x80) {
      return tokens.contains(word) || tokens.contains(word + "s");
    }
    return text.contains(word);
  }
}
