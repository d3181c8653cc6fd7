package aurora5.notion.setup;

import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Small pieces of what Notion takes and gives. Pure. */
final class Trees {
  private Trees() {}

  static ObjectNode object() {
    return Documents.mapper().createObjectNode();
  }

  static ArrayNode array() {
    return Documents.mapper().createArrayNode();
  }

  static ArrayNode text(String words) {
    ArrayNode text = array();
    text.addObject().put("type", "text").putObject("text").put("content", words);
    return text;
  }

  static ObjectNode emoji(String emoji) {
    return object().put("type", "emoji").put("emoji", emoji);
  }

  static ObjectNode block(String type, String words) {
    ObjectNode block = object().put("object", "block").put("type", type);
    block.putObject(type).set("rich_text", text(words));
    return block;
  }

  static ObjectNode callout(String emoji, String color, String words) {
    ObjectNode block = block("callout", words);
    ObjectNode callout = (ObjectNode) block.path("callout");
    callout.put("color", color).set("icon", emoji(emoji));
    return block;
  }

  static String plain(JsonNode richText) {
    var words = new StringBuilder();
    richText.forEach(part -> words.append(part.path("plain_text").asText()));
    return words.toString();
  }

  static ObjectNode parent(String kind, String id) {
    return object().put("type", kind).put(kind, id);
  }
}
