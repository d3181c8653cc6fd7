package aurora5.testkit.notion.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** What people and connections say to each other. */
final class Comments {
  private final Things things;

  Comments(Things things) {
    this.things = things;
  }

  ObjectNode create(JsonNode body) {
    Limits.keys(
        body, "parent", "discussion_id", "rich_text", "markdown", "attachments", "display_name");
    JsonNode text = text(body);
    if (body.has("parent") == body.has("discussion_id")) {
      throw Refusal.invalid("body failed validation: either parent or discussion_id is needed");
    }
    JsonNode parent;
    String discussion;
    if (body.has("parent")) {
      String given =
          body.path("parent").path("page_id").asText(body.path("parent").path("block_id").asText());
      ObjectNode thing = things.pageOrBlock(given);
      if (things.trashed(thing)) {
        throw Refusal.trashed();
      }
      String kind = thing.path("object").asText().equals("page") ? "page_id" : "block_id";
      parent = Things.object().put("type", kind).put(kind, thing.path("id").asText());
      discussion = UUID.randomUUID().toString();
    } else {
      discussion = Things.id(body.path("discussion_id").asText());
      parent =
          things
              .of("comment")
              .filter(each -> each.path("discussion_id").asText().equals(discussion))
              .findFirst()
              .orElseThrow(() -> Refusal.missing("discussion", discussion))
              .path("parent");
    }
    ObjectNode comment = things.add("comment", parent);
    comment.put("discussion_id", discussion).set("rich_text", text);
    comment.putObject("display_name").put("type", "integration").put("resolved_name", "Aurora");
    return comment;
  }

  private static JsonNode text(JsonNode body) {
    if (body.has("markdown") == body.has("rich_text")) {
      throw Refusal.invalid("body failed validation: either rich_text or markdown is needed");
    }
    if (body.has("rich_text")) {
      ArrayNode text = Limits.richText(body.path("rich_text"), "body.rich_text");
      if (text.isEmpty()) {
        throw Refusal.invalid("A comment needs a text.");
      }
      return text;
    }
    ArrayNode text = Things.object().arrayNode();
    text.addObject().putObject("text").put("content", body.path("markdown").asText());
    return Limits.richText(text, "body.markdown");
  }

  ObjectNode list(JsonNode asked) {
    String of = things.pageOrBlock(asked.path("block_id").asText("none")).path("id").asText();
    List<ObjectNode> comments =
        things
            .of("comment")
            .filter(each -> !each.path("in_trash").asBoolean())
            .filter(
                each ->
                    each.path("parent")
                        .path(each.path("parent").path("type").asText())
                        .asText()
                        .equals(of))
            .toList();
    return Things.list("comment", comments, asked);
  }

  ObjectNode get(String id) {
    ObjectNode comment = things.need("comment", id);
    if (comment.path("in_trash").asBoolean()) {
      throw Refusal.missing("comment", id);
    }
    return comment;
  }

  ObjectNode update(String id, JsonNode body) {
    Limits.keys(body, "rich_text", "markdown");
    ObjectNode comment = get(id);
    if (!comment.path("created_by").path("id").asText().equals(things.author())) {
      throw Refusal.capability();
    }
    comment.set("rich_text", text(body));
    things.edited(comment);
    return comment;
  }

  ObjectNode delete(String id) {
    return get(id).put("in_trash", true);
  }
}
