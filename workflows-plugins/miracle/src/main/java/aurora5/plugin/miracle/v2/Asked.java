package aurora5.plugin.miracle.v2;

import aurora5.api.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine is asked about. Immutable.
 *
 * @param text trimmed; may be empty if there are responses
 * @param mode as the caller said it: {@code wish}, {@code problem}, {@code quick} or {@code deep}
 * @param responses answers by their names, in the caller's order, each as the JSON it came as
 * @param daily whether the flow of the day is added
 */
public record Asked(
    String text, Optional<String> mode, Map<String, Json> responses, boolean daily) {
  public Asked {
    responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
  }

  /** In UTF-16 units, as the engine has always counted. */
  int length() {
    return text.length();
  }

  int count() {
    return responses.size();
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  String chosenMode() {
    return mode.orElseGet(
        () -> {
          if (count() >= 10) {
            return "deep";
          }
          if (count() >= 4) {
            return "quick";
          }
          return length() >= 50 ? "problem" : "wish";
        });
  }
}
