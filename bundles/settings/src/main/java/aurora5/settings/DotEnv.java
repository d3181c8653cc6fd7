package aurora5.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a {@code .env} file says. Immutable.
 *
 * @param warnings one sentence for each line that is odd, without its content
 */
record DotEnv(Map<String, String> values, List<String> warnings) {
  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*");
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s+)#.*$");
  private static final Pattern DOUBLE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?");
  private static final Pattern SINGLE = Pattern.compile("'([^']*)'\\s*(?:#.*)?");

  DotEnv {
    values = Map.copyOf(values);
    warnings = List.copyOf(warnings);
  }

  static DotEnv parse(String text) {
    var values = new LinkedHashMap<String, String>();
    var warnings = new ArrayList<String>();
    var number = 0;
    for (var line : text.replace("\uFEFF", "").split("\r\n|\n|\r", -1)) {
      number++;
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      var match = LINE.matcher(line);
      var value = match.matches() ? value(match.group(2)) : Optional.<String>empty();
      if (value.isEmpty()) {
        warnings.add("line " + number + " is not of the form NAME=value and is ignored");
      } else if (values.put(match.group(1), value.get()) != null) {
        warnings.add("line " + number + " sets " + match.group(1) + " again; the last one counts");
      }
    }
    return new DotEnv(values, warnings);
  }

  private static Optional<String> value(String raw) {
    if (raw.startsWith("\"")) {
      var match = DOUBLE.matcher(raw);
      return match.matches() ? Optional.of(unescaped(match.group(1))) : Optional.empty();
    }
    if (raw.startsWith("'")) {
      var match = SINGLE.matcher(raw);
      return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }
    return Optional.of(COMMENT.matcher(raw).replaceFirst(""));
  }

  private static String unescaped(String quoted) {
    var text = new StringBuilder();
    for (var i = 0; i < quoted.length(); i++) {
      var c = quoted.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      var next = quoted.charAt(++i);
      switch (next) {
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case '"', '\\', '$' -> text.append(next);
        default -> text.append('\\').append(next);
      }
    }
    return text.toString();
  }
}
