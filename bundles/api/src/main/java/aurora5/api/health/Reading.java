package aurora5.api.health;

import aurora5.api.Text;
import java.util.Map;
import java.util.Objects;

/**
 * What a probe saw. Immutable.
 *
 * @param message cause in words, for people; never a secret or a person's text
 * @param values figures with their units, in order, such as {@code used -> 45MB}
 * @param items what is wrong, one by one: the name of each thing and its cause in words
 */
public record Reading(
    Status status, Text message, Map<String, String> values, Map<String, Text> items) {
  /** Worse is later; {@code DISABLED} harms no verdict. */
  public enum Status {
    DISABLED,
    OK,
    WARNING,
    ERROR
  }

  public Reading {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(items, "items");
  }

  public Reading(Status status, Text message, Map<String, String> values) {
    this(status, message, values, Map.of());
  }

  public Reading(Status status, Text message) {
    this(status, message, Map.of());
  }
}
