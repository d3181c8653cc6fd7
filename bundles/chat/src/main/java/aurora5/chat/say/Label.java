package aurora5.chat.say;

import aurora5.api.Text;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A field's label, in its name and what is said in addition. Immutable.
 *
 * @param hint may be empty
 */
record Label(String name, String hint) {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<name>[^(:]+?)(?:(?<in>\\([^)]*\\)).*|:(?<after>.*)|,\\s*(?<such>such as .*))?",
          Pattern.DOTALL);

  /** Whether it is a question by itself. */
  boolean asks() {
    return name.endsWith("?");
  }

  static Label of(Text label, Locale locale) {
    Matcher parts = PARTS.matcher(label.in(locale));
    if (!parts.matches()) {
      return new Label(label.in(locale), "");
    }
    String hint =
        Stream.of("in", "after", "such")
            .map(parts::group)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    String name = parts.group("name").strip();
    return new Label(name.endsWith("요") ? name + "?" : name, hint.strip());
  }
}
