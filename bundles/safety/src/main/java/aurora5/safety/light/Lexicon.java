package aurora5.safety.light;

import aurora5.api.Text;
import aurora5.api.safety.Area;
import aurora5.api.safety.Light;
import aurora5.safety.light.Sign.Part;
import aurora5.safety.light.Sign.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the traffic light knows, as it stands in files. A line of them is
 *
 * <ul>
 *   <li>{@code = REASON | ko | en}, or {@code : LIGHT AREA REASON} for what is below it;
 *   <li>a rule: stems with commas between them, then conditions as in {@code before:REGEX}, {@code
 *       not-near:REGEX} or {@code free}, with blanks between them;
 *   <li>{@code @ CONCEPT = words}, with commas between them;
 *   <li>{@code > CONCEPTS}, a sign: one after the other, {@code a|b} for any of two, {@code +c} for
 *       touching, {@code -d} for not directly after it, {@code &e} and {@code !f} for in sight and
 *       not in sight.
 * </ul>
 */
final class Lexicon {
  private final Map<String, Text> reasons = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();
  private final Vocabulary vocabulary = new Vocabulary();
  private final Set<String> concepts = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private Meaning meaning = new Meaning(Light.GREEN, Area.NONE, new Text("", ""));

  private Lexicon() {}

  static Lexicon of(String... resources) {
    var lexicon = new Lexicon();
    for (String resource : resources) {
      read(resource)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(lexicon::line);
    }
    lexicon.check();
    return lexicon;
  }

  /** A slip of the pen would otherwise be a sign that nobody ever sees. */
  private void check() {
    Set<String> wordless = new TreeSet<>(used);
    wordless.removeAll(concepts);
    concepts.removeAll(used);
    if (!wordless.isEmpty() || !concepts.isEmpty()) {
      throw new IllegalStateException(
          "concepts without words %s, concepts without a sign %s".formatted(wordless, concepts));
    }
  }

  List<Rule> rules() {
    return Collections.unmodifiableList(rules);
  }

  /** The more serious first. */
  List<Sign> signs() {
    return signs.stream()
        .sorted((a, b) -> b.meaning().light().compareTo(a.meaning().light()))
        .toList();
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  private static String read(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the lexicon inside the bundle cannot be read", e);
    }
  }

  private void line(String line) {
    String rest = line.substring(1).strip();
    switch (line.charAt(0)) {
      case '=' -> reason(rest.split("\\|"));
      case ':' -> meaning(rest.split(" +"));
      case '@' -> concept(rest.split("=", 2));
      case '>' ->
          signs.add(new Sign(meaning, Arrays.stream(rest.split(" +")).map(this::part).toList()));
      default -> rules.add(rule(line.split(" +")));
    }
  }

  private void reason(String[] parts) {
    reasons.put(parts[0].strip(), new Text(parts[1].strip(), parts[2].strip()));
  }

  private void meaning(String[] words) {
    Text reason = Objects.requireNonNull(reasons.get(words[2]), words[2]);
    meaning = new Meaning(Light.valueOf(words[0]), Area.valueOf(words[1]), reason);
  }

  private void concept(String[] parts) {
    String concept = parts[0].strip();
    concepts.add(concept);
    for (String word : parts[1].split(",")) {
      vocabulary.add(concept, word.strip());
    }
  }

  private Part part(String word) {
    Place place =
        Arrays.stream(Place.values())
            .filter(each -> !each.mark.isEmpty() && word.startsWith(each.mark))
            .findFirst()
            .orElse(Place.NEXT);
    List<String> names = List.of(word.substring(place.mark.length()).split("\\|"));
    used.addAll(names);
    return new Part(place, names);
  }

  private Rule rule(String[] words) {
    return new Rule(
        meaning,
        List.of(words[0].split(",")),
        Arrays.stream(words).skip(1).map(Lexicon::condition).toList());
  }

  private static Condition condition(String word) {
    boolean wanted = !word.startsWith("not-");
    String[] parts = word.substring(wanted ? 0 : 4).split(":", 2);
    var place = Condition.Place.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return Condition.of(place, wanted, parts.length > 1 ? parts[1] : "");
  }
}
