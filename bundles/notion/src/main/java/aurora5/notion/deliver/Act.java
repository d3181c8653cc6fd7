package aurora5.notion.deliver;

import aurora5.notion.text.Block;
import java.util.List;

/** The next thing to do about a delivery. Immutable. */
sealed interface Act {
  /** Makes the page, with the blocks that fit into the same request. */
  record Create(List<Block> blocks) implements Act {}

  /** A page may have been made and nobody knows: looks for it. */
  record Look() implements Act {}

  record Append(List<Block> blocks) implements Act {}

  /** Blocks may have been appended and nobody knows: looks at what is there. */
  record Compare() implements Act {}

  record Update() implements Act {}

  /** Says it in a comment, for no page can be made. */
  record Say() implements Act {}

  /** All of it is there. */
  record Finish() implements Act {}

  /** Whether it must not be done twice. */
  default boolean once() {
    return this instanceof Create || this instanceof Append || this instanceof Say;
  }
}
