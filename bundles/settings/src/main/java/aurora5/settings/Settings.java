package aurora5.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A valid value for every variable, and what had to be refused on the way. Immutable.
 *
 * @param errors for the log; no secret in them
 * @param fatal why Aurora must not start, if so
 */
record Settings(Map<Variable, Object> values, List<String> errors, Optional<String> fatal) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "::1", "[::1]");

  static Settings of(Map<String, String> environment, Path home) {
    var values = new LinkedHashMap<Variable, Object>();
    var errors = new ArrayList<String>();
    for (var variable : Variables.all()) {
      values.put(variable, value(variable, environment.get(variable.name()), errors));
    }
    guardHost(values, errors);
    var fatal = database(values, home);
    return new Settings(values, List.copyOf(errors), fatal);
  }

  private static Object value(Variable variable, @Nullable String text, List<String> errors) {
    if (text == null) {
      return variable.initialValue();
    }
    return variable
        .kind()
        .parse(text)
        .orElseGet(
            () -> {
              errors.add(refusal(variable));
              return variable.initialValue();
            });
  }

  private static String refusal(Variable variable) {
    return "%s has a value that is refused; it must be %s. %s"
        .formatted(
            variable.name(),
            variable.kind().accepted(),
            variable.initial().isEmpty()
                ? "Aurora goes on as if it were not set."
                : "Aurora goes on with the default " + variable.initial() + ".");
  }

  private static void guardHost(Map<Variable, Object> values, List<String> errors) {
    var host = (String) values.get(Variables.HOST);
    if (!loopback(host) && "".equals(values.get(Variables.API_TOKEN))) {
      errors.add(
          "AURORA_HOST is %s, which others can reach, and no AURORA_API_TOKEN protects it; Aurora"
                  .formatted(host)
              + " listens on 127.0.0.1 instead. Set AURORA_API_TOKEN to a long random text, or"
              + " remove AURORA_HOST, and start again.");
      values.put(Variables.HOST, Variables.HOST.initialValue());
    }
  }

  private static boolean loopback(String host) {
    return LOOPBACK.contains(host) || host.matches("127(\\.\\d{1,3}){3}");
  }

  private static Optional<String> database(Map<Variable, Object> values, Path home) {
    var url = (String) values.get(Variables.DATABASE_URL);
    if (url.isEmpty()) {
      var file = home.resolve("data").resolve("aurora.db");
      values.put(Variables.DATABASE_URL, "jdbc:sqlite:" + file);
    } else if (!url.startsWith("jdbc:sqlite:")) {
      return Optional.of(
          "AURORA_DATABASE_URL does not begin with jdbc:sqlite:, and Aurora has no other store yet."
              + " Remove it, or set it to jdbc:sqlite: and the path of a file, and start again.");
    }
    return Optional.empty();
  }
}
