package aurora5.console.mask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values that nobody is to see, and how they are hidden. Immutable; says nothing of itself. */
public final class SecretWords {
  public static final String HIDDEN = "***";

  /** A shorter value would be found in words that are no secret. */
  static final int SHORTEST = 6;

  private static final Pattern NAME =
      Pattern.compile("(?i).*(password|passwd|secret|token|api_?key|credential).*|(?i).*_key");

  private final List<String> words;

  private SecretWords(List<String> words) {
    this.words = words;
  }

  /** Takes every value whose name is that of a secret. */
  public static SecretWords of(Collection<Map<String, ?>> sources) {
    return new SecretWords(
        sources.stream()
            .flatMap(source -> source.entrySet().stream())
            .filter(entry -> NAME.matcher(entry.getKey()).matches())
            .map(Map.Entry::getValue)
            .filter(String.class::isInstance)
            .map(value -> ((String) value).strip())
            .filter(value -> value.length() >= SHORTEST)
            .flatMap(SecretWords::spellings)
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList());
  }

  public String hide(String text) {
    String hidden = text;
    for (String word : words) {
      hidden = hidden.replace(word, HIDDEN);
    }
    return hidden;
  }

  /** As it stands in text, in JSON and in an address, and each of them in HTML. */
  private static Stream<String> spellings(String word) {
    String json = word.replace("\\", "\\\\").replace("\"", "\\\"");
    return Stream.of(
            word, json, json.replace("/", "\\/"), URLEncoder.encode(word, StandardCharsets.UTF_8))
        .flatMap(text -> Stream.concat(Stream.of(text), inHtml(text)));
  }

  /** Everybody escapes quotes in a way of his own, or not at all. */
  private static Stream<String> inHtml(String text) {
    return Stream.of("'", "&#39;", "&#x27;", "&apos;")
        .flatMap(
            apostrophe ->
                Stream.of("\"", "&quot;", "&#34;", "&#x22;")
                    .map(quote -> html(text, apostrophe, quote)))
        .flatMap(markup -> Stream.of(markup, markup.replace(" ", "&nbsp;")));
  }

  private static String html(String word, String apostrophe, String quote) {
    return word.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", apostrophe)
        .replace("\"", quote);
  }
}
