package aurora5.chat.hear;

import aurora5.api.Text;
import com.fasterxml.jackson.databind.JsonNode;

/** What was understood of an answer. Immutable. */
public sealed interface Reading {
  record Value(JsonNode value) implements Reading {}

  /** Nothing that fits, and what would. */
  record Wrong(Text why) implements Reading {}
}
