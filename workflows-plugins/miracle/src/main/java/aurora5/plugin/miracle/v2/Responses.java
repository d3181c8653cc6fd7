package aurora5.plugin.miracle.v2;

import aurora5.api.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The answers of a questionnaire, read with the leniency of the original. Immutable. */
public record Responses(Map<String, Json> byName) {
  private static final Pattern LEADING = Pattern.compile("^\\s*([+-]?\\d{1,9})");
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");
  private static final int UNREADABLE = 50;

  /** The answer as a word; empty if there is none or it is no string. */
  public String word(String name) {
    String json = json(name);
    return json.startsWith("\"") ? unquoted(json.substring(1, json.length() - 1)) : "";
  }

  /** Strings of an answer that is a list. */
  public List<String> list(String name) {
    String json = json(name);
    return json.startsWith("[") ? strings(json) : List.of();
  }

  /** Size of an answer that is a list. */
  int size(String name) {
    String json = json(name);
    if (!json.startsWith("[")) {
      return 0;
    }
    String bare = STRING.matcher(json.substring(1, json.length() - 1)).replaceAll("s");
    return bare.isBlank() ? 0 : bare.split(",", -1).length;
  }

  /** The whole number an answer begins with; 50 for 0 and for what is no number. */
  public OptionalInt percent(String name) {
    if (!byName.containsKey(name) || json(name).equals("null")) {
      return OptionalInt.empty();
    }
    String json = json(name);
    Matcher leading = LEADING.matcher(json.startsWith("\"") ? word(name) : json);
    int number = leading.find() ? Integer.parseInt(leading.group(1)) : 0;
    return OptionalInt.of(number == 0 ? UNREADABLE : number);
  }

  /** All of them as one JSON document without superfluous blanks. */
  String document() {
    return byName.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue().text())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Everything that a person wrote in them, without the names. */
  public String words() {
    return byName.values().stream()
        .flatMap(json -> strings(json.text()).stream())
        .filter(word -> !word.isBlank())
        .collect(Collectors.joining(" "));
  }

  private String json(String name) {
    return byName.getOrDefault(name, Json.NULL).text();
  }

  private static List<String> strings(String json) {
    List<String> found = new ArrayList<>();
    Matcher each = STRING.matcher(json);
    while (each.find()) {
      found.add(unquoted(each.group(1)));
    }
    return found;
  }

  private static String unquoted(String escaped) {
    return ESCAPE
        .matcher(escaped)
        .replaceAll(
            match -> {
              String code = match.group(1);
              return Matcher.quoteReplacement(
                  switch (code.charAt(0)) {
                    case 'u' -> String.valueOf((char) Integer.parseInt(code.substring(1), 16));
                    case 'n' -> "\n";
                    case 't' -> "\t";
                    case 'r' -> "\r";
                    case 'b' -> "\b";
                    case 'f' -> "\f";
                    default -> code;
                  });
            });
  }
}
