package aurora5.log;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows what must not be read in a log, and hides it. Immutable. */
record Secrets(List<String> values) {
  private static final int SHORTEST = 6;
  private static final Pattern NAME = Pattern.compile("KEY|TOKEN|SECRET|PASSWORD");
  private static final Pattern SHAPES =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:sk-[A-Za-z0-9_-]{6,}|ntn_[A-Za-z0-9]{6,}|secret_[A-Za-z0-9]{6,})"
              + "|(?<=(?i:bearer)[ \\t]{1,4})[A-Za-z0-9._~+/-]{6,}=*");
  private static final String HIDDEN = "***";

  /** The longest first, so that a secret within a secret leaves no rest. */
  Secrets {
    values =
        values.stream().distinct().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  /** Takes every value whose variable is named like a secret. */
  static Secrets of(Collection<Map<String, String>> environments) {
    return new Secrets(
        environments.stream()
            .map(Map::entrySet)
            .flatMap(Collection::stream)
            .filter(e -> NAME.matcher(e.getKey().toUpperCase(Locale.ROOT)).find())
            .map(e -> e.getValue().strip())
            .flatMap(value -> Stream.of(value, unquoted(value)))
            .filter(value -> value.length() >= SHORTEST)
            .toList());
  }

  String hide(String text) {
    var hidden = text;
    for (var value : values) {
      hidden = hidden.replace(value, HIDDEN);
    }
    return SHAPES.matcher(hidden).replaceAll(HIDDEN);
  }

  private static String unquoted(String value) {
    var quoted = value.length() > 1 && value.matches("([\"']).*\\1");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
