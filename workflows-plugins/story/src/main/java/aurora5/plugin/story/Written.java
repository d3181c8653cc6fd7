package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.plugin.story.tale.StoryText;
import java.util.Optional;

/**
 * The text and who wrote it. Immutable.
 *
 * @param reason why it is less than a model's; empty if it is not
 * @param cached whether it was written for the same request before
 */
public record Written(StoryText text, String model, Optional<Text> reason, boolean cached) {
  Written again() {
    return new Written(text, model, reason, true);
  }
}
