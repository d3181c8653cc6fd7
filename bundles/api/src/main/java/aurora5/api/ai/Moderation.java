package aurora5.api.ai;

import java.util.List;
import java.util.Objects;

/**
 * What a moderator thinks of a text. Immutable.
 *
 * @param flagged whether it must not be worked on
 * @param categories why, in the moderator's own words, such as {@code violence}; sorted
 * @param model who judged
 */
public record Moderation(boolean flagged, List<String> categories, String model) {
  public Moderation {
    categories = List.copyOf(categories);
    Objects.requireNonNull(model, "model");
  }
}
