package aurora5.notion.comment;

import aurora5.notion.text.RichText;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A comment as Notion tells it. Immutable.
 *
 * @param parent page or block that it belongs to
 * @param onBlock whether that is a block
 * @param author id of a user
 * @param text plain; a person's, so data
 * @param at to the minute
 */
record Comment(
    String id,
    String discussion,
    String parent,
    boolean onBlock,
    String author,
    String text,
    Instant at) {
  static Comment of(JsonNode node) {
    JsonNode parent = node.path("parent");
    boolean onBlock = parent.has("block_id");
    return new Comment(
        node.path("id").asText(),
        node.path("discussion_id").asText(),
        parent.path(onBlock ? "block_id" : "page_id").asText(),
        onBlock,
        node.path("created_by").path("id").asText(),
        RichText.read(node.path("rich_text")).strip(),
        at(node.path("created_time").asText()));
  }

  private static Instant at(String time) {
    try {
      return Instant.parse(time);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
