package aurora5.notion.comment;

import aurora5.json.Documents;
import aurora5.notion.text.RichText;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.NotionException.Kind;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls that a conversation in comments makes. Thread-safe. */
record Discussions(Gateway gateway, Urgency urgency) {
  /** Pages of a list of comments; more than so many hundred nobody reads either. */
  private static final int PAGES = 10;

  /** Empty if it was deleted, or its discussion resolved. */
  Optional<Comment> find(String comment) throws NotionException, InterruptedException {
    try {
      return Optional.of(Comment.of(get("/comments/" + comment)));
    } catch (NotionException e) {
      if (e.kind() == Kind.NOT_SHARED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Comments of a page or a block itself, oldest first. */
  List<Comment> of(String parent) throws NotionException, InterruptedException {
    List<Comment> all = new ArrayList<>();
    Map<String, String> query = new LinkedHashMap<>(Map.of("block_id", parent));
    query.put("page_size", "100");
    for (int page = 0; page < PAGES; page++) {
      JsonNode list = gateway.call(Call.get(urgency, "/comments", query));
      list.path("results").forEach(node -> all.add(Comment.of(node)));
      if (!list.path("has_more").asBoolean()) {
        break;
      }
      query.put("start_cursor", list.path("next_cursor").asText());
    }
    return all;
  }

  /** The id of the new comment. */
  String post(String discussion, ArrayNode text) throws NotionException, InterruptedException {
    ObjectNode body = Documents.mapper().createObjectNode().put("discussion_id", discussion);
    body.set("rich_text", text);
    return gateway.call(Call.post(urgency, "/comments", body)).path("id").asText();
  }

  void edit(String comment, ArrayNode text) throws NotionException, InterruptedException {
    ObjectNode body = Documents.mapper().createObjectNode();
    body.set("rich_text", text);
    gateway.call(Call.patch(urgency, "/comments/" + comment, body));
  }

  JsonNode get(String path) throws NotionException, InterruptedException {
    return gateway.call(Call.get(urgency, path));
  }

  static String read(ArrayNode text) {
    return RichText.read(text).strip();
  }
}
