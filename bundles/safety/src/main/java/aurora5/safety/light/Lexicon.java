package aurora5.safety.light;

import aurora5.api.Text;
import aurora5.api.safety.Area;
import aurora5.api.safety.Light;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the rules. A line of {@code lexicon.txt} is {@code = REASON | ko | en}, {@code : LIGHT AREA
 * REASON} for the rules below it, or a rule: stems with commas between them, then conditions as in
 * {@code before:REGEX}, {@code not-near:REGEX} or {@code free}, with blanks between them.
 */
final class Lexicon {
  private final Map<String, Text> reasons = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private Light light = Light.GREEN;
  private Area area = Area.NONE;
  private String reason = "";

  private Lexicon() {}

  static List<Rule> rules(String resource) {
    var lexicon = new Lexicon();
    read(resource)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(lexicon::line);
    return List.copyOf(lexicon.rules);
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
    if (line.startsWith("=")) {
      String[] parts = line.substring(1).split("\\|");
      reasons.put(parts[0].strip(), new Text(parts[1].strip(), parts[2].strip()));
    } else if (line.startsWith(":")) {
      String[] parts = line.substring(1).strip().split(" +");
      light = Light.valueOf(parts[0]);
      area = Area.valueOf(parts[1]);
      reason = parts[2];
    } else {
      rules.add(rule(line.split(" +")));
    }
  }

  private Rule rule(String[] words) {
    return new Rule(
        light,
        area,
        Objects.requireNonNull(reasons.get(reason), reason),
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
