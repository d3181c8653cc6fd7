package aurora5.notion.comment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;

/**
 * What is to stand under a comment. Immutable.
 *
 * @param run whose end takes its place, if one was begun
 */
record Answer(ArrayNode text, Optional<String> run) {
  static Answer of(ArrayNode text) {
    return new Answer(text, Optional.empty());
  }
}
