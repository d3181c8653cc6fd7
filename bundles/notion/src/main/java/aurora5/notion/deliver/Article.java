package aurora5.notion.deliver;

import aurora5.json.Documents;
import aurora5.notion.text.Block;
import aurora5.notion.text.Values;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to stand in Notion. Made from the same body it is the same; from a newer one it has at
 * most more blocks, at its end. Not to be changed once it is made.
 *
 * @param icon one emoji; empty for none
 * @param begin values of the columns of a new page
 * @param change values of the columns when it is there already: nothing that a person may have set
 * @param pictures by the id under which a block speaks of one until it is uploaded
 * @param guard keeps what a person has set since
 * @param line the whole in one line, for where no page can be made; {@link #NOT_SAID} if it is not
 *     worth a comment
 */
public record Article(
    Urgency urgency,
    Where where,
    String icon,
    ObjectNode begin,
    ObjectNode change,
    List<Block> blocks,
    Map<String, Picture> pictures,
    Optional<Guard> guard,
    String line) {
  /** What soon stands otherwise is left unsaid. */
  public static final String NOT_SAID = "";

  public Article {
    Objects.requireNonNull(urgency, "urgency");
    Objects.requireNonNull(where, "where");
    blocks = List.copyOf(blocks);
    pictures = Map.copyOf(pictures);
  }

  /** The same without leading to other pages, of which one may be gone. */
  Article alone() {
    return new Article(
        urgency, where, icon, alone(begin), alone(change), blocks, pictures, guard, line);
  }

  private static ObjectNode alone(ObjectNode columns) {
    ObjectNode kept = Documents.mapper().createObjectNode();
    columns
        .properties()
        .forEach(
            column -> {
              if (!column.getValue().has("relation")) {
                kept.set(column.getKey(), column.getValue());
              }
            });
    return kept;
  }

  /** What creates it with its first blocks. */
  ObjectNode page(List<Block> first) {
    ObjectNode page = changes(begin);
    page.set("parent", where.parent());
    if (!first.isEmpty()) {
      page.set("children", array(first).get("children"));
    }
    return page;
  }

  /** What brings its columns up to date. */
  ObjectNode update() {
    return changes(change);
  }

  /** What of that is not so on the page that is there; empty if all is. */
  ObjectNode update(JsonNode there) {
    ObjectNode update = update();
    if (there.path("icon").path("emoji").asText().equals(icon)) {
      update.remove("icon");
    }
    ObjectNode properties = Documents.mapper().createObjectNode();
    change
        .properties()
        .forEach(
            each -> {
              if (!Values.same(Values.column(there, each.getKey()), each.getValue())) {
                properties.set(each.getKey(), each.getValue());
              }
            });
    update.set("properties", properties);
    if (properties.isEmpty()) {
      update.remove("properties");
    }
    return update;
  }

  private ObjectNode changes(ObjectNode properties) {
    ObjectNode page = Documents.mapper().createObjectNode();
    if (!icon.isEmpty()) {
      page.putObject("icon").put("type", "emoji").put("emoji", icon);
    }
    page.set("properties", properties);
    return page;
  }

  static ObjectNode array(List<Block> blocks) {
    ObjectNode node = Documents.mapper().createObjectNode();
    var array = node.putArray("children");
    blocks.forEach(block -> array.add(block.json()));
    return node;
  }
}
