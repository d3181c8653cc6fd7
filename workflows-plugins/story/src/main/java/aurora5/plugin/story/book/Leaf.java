package aurora5.plugin.story.book;

import aurora5.api.Text;
import java.util.Optional;

/**
 * One page of a book. Immutable.
 *
 * @param picture name of its file
 * @param missing why there is none
 */
public record Leaf(
    int page, String title, String text, Optional<String> picture, Optional<Text> missing) {}
