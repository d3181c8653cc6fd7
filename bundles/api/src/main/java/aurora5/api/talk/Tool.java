package aurora5.api.talk;

import aurora5.api.Json;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something the model may ask to be done. Immutable.
 *
 * @param name Latin letters, digits, {@code _} and {@code -}; at most 64
 * @param schema JSON Schema of its arguments
 */
public record Tool(String name, String description, Json schema) {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  public Tool {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' cannot be the name of a tool; use 1 to 64 of a-z, A-Z, 0-9, _ and -"
              .formatted(name));
    }
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(schema, "schema");
  }
}
