package aurora5.notion.text;

import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A part of a page. Not to be changed once it is made.
 *
 * @param content without what lies within it
 * @param children what lies within it; at most {@value #MOST_CHILDREN}
 */
public record Block(String type, ObjectNode content, List<Block> children) {
  static final int MOST_CHILDREN = 100;

  /** Levels below a block in one request. */
  static final int DEEPEST = 2;

  public Block {
    children = List.copyOf(children);
    if (children.size() > MOST_CHILDREN) {
      throw new IllegalArgumentException(
          type + " has at most " + MOST_CHILDREN + " children, not " + children.size());
    }
  }

  static Block of(String type, ObjectNode content) {
    return new Block(type, content, List.of());
  }

  /** As it is sent. */
  public ObjectNode json() {
    ObjectNode block = Documents.mapper().createObjectNode();
    block.put("object", "block").put("type", type);
    ObjectNode whole = content.deepCopy();
    if (!children.isEmpty()) {
      var array = whole.putArray("children");
      children.forEach(child -> array.add(child.json()));
    }
    block.set(type, whole);
    return block;
  }

  /** With all that lies within it. */
  int count() {
    return 1 + children.stream().mapToInt(Block::count).sum();
  }

  int depth() {
    return children.stream().mapToInt(child -> 1 + child.depth()).max().orElse(0);
  }

  int bytes() {
    return Documents.json(json()).text().getBytes(StandardCharsets.UTF_8).length;
  }

  /** What tells it from others on a page, whoever asks Notion for it. */
  public String sign() {
    return sign(json());
  }

  /** The same of a block that Notion has answered. */
  public static String sign(JsonNode block) {
    String type = block.path("type").asText();
    return type + ' ' + RichText.read(block.path(type).path("rich_text"));
  }
}
