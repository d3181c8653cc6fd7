package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.plugin.story.tale.StoryText;
import java.util.Optional;

/**
 * The text and who wrote it. Immutable.
 *
 * @param reason why it is less than a model's; empty if it is not
 */
public record Written(StoryText text, String model, Optional<Text> reason) {}
