package aurora5.offline.craft;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a drawing: SVG with {@code {holes}}. A first line {@code <!-- fur=#fff … -->} gives
 * defaults; a hole is filled by the caller's value, then by such a default, then by the piece of
 * that name in {@code part/}. Immutable.
 */
public record Sketch(String body, Map<String, String> defaults) {
  private static final Pattern HEADER = Pattern.compile("^<!--(.*?)-->\\n");
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

  /** The piece at {@code NAME.svg}, such as {@code animal/cat}. */
  public static Sketch named(String name) {
    String text = Resource.text(name + ".svg");
    var header = HEADER.matcher(text);
    if (!header.find()) {
      return new Sketch(text.strip(), Map.of());
    }
    var defaults = new HashMap<String, String>();
    for (String pair : header.group(1).strip().split("\\s+")) {
      int equals = pair.indexOf('=');
      defaults.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return new Sketch(text.substring(header.end()).strip(), Map.copyOf(defaults));
  }

  public String filled(Map<String, String> given) {
    var values = new HashMap<>(defaults);
    values.putAll(given);
    return fill(body, values);
  }

  private static String fill(String text, Map<String, String> values) {
    return HOLE.matcher(text)
        .replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1), values)));
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    return value != null ? value : fill(named("part/" + name).body, values);
  }
}
