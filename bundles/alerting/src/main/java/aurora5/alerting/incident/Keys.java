package aurora5.alerting.incident;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Names what makes signs one incident, so that the name is one segment of a URL and needs no
 * encoding there: letters, digits, {@code . _ -}, and {@code ~} with two hex digits for every other
 * byte. Pure.
 */
final class Keys {
  static final String HEALTH = "health.";
  static final String PLUGIN = "plugin.";
  static final String RUN = "run.";

  static final String SAFETY = "safety.";

  private Keys() {}

  /** Each red text is an incident of its own: each person is to be looked after. */
  static String red(long position) {
    return SAFETY + "red." + position;
  }

  /** Texts of one area that a person is to look at. */
  static String review(String area) {
    return SAFETY + "yellow." + safe(area.toLowerCase(Locale.ROOT));
  }

  static String health(String cause) {
    return HEALTH + safe(cause);
  }

  static String plugin(String file) {
    return PLUGIN + safe(file);
  }

  /** How the keys of a workflow's runs begin; its id has no dot. */
  static String runs(String workflow) {
    return RUN + safe(workflow) + '.';
  }

  static String run(String workflow, String step, String kind) {
    return runs(workflow) + safe(step) + '.' + safe(kind);
  }

  private static String safe(String part) {
    return part.codePoints()
        .mapToObj(Character::toString)
        .map(character -> character.matches("[A-Za-z0-9._-]") ? character : bytes(character))
        .collect(Collectors.joining());
  }

  private static String bytes(String character) {
    var hex = new StringBuilder();
    for (byte each : character.getBytes(StandardCharsets.UTF_8)) {
      hex.append("~%02X".formatted(each));
    }
    return hex.toString();
  }
}
