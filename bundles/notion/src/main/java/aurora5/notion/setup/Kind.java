package aurora5.notion.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a column holds. Immutable.
 *
 * @param options in their order; for selects only
 * @param detail the prefix of a number, empty for none; or the table that a relation leads to
 * @param mirror what the relation is called on the other side; empty if it is one-way
 */
record Kind(String type, List<Option> options, String detail, String mirror) {
  /** Something to choose. */
  record Option(String name, String color) {}

  static Kind of(String type) {
    return new Kind(type, List.of(), "", "");
  }

  /**
   * @param pairs names and colours in turn
   */
  static Kind select(String... pairs) {
    var options = new ArrayList<Option>();
    for (int n = 0; n < pairs.length; n += 2) {
      options.add(new Option(pairs[n], pairs[n + 1]));
    }
    return new Kind("select", List.copyOf(options), "", "");
  }

  static Kind number(String prefix) {
    return new Kind("unique_id", List.of(), prefix, "");
  }

  /** A number without a prefix; anything else is as it was. */
  Kind bare() {
    return type.equals("unique_id") ? number("") : this;
  }

  static Kind relation(String table) {
    return new Kind("relation", List.of(), table, "");
  }

  Kind mirrored(String name) {
    return new Kind(type, options, detail, name);
  }

  boolean relation() {
    return type.equals("relation");
  }

  /**
   * The column as Notion wants it.
   *
   * @param sources the tables that are there, by their names
   * @param bothSides whether the other side of a relation is to be made, too
   */
  ObjectNode schema(Map<String, String> sources, boolean bothSides) {
    ObjectNode schema = Trees.object();
    ObjectNode content = schema.putObject(type);
    switch (type) {
      case "select" -> {
        ArrayNode all = content.putArray("options");
        options.forEach(o -> all.addObject().put("name", o.name()).put("color", o.color()));
      }
      case "number" -> content.put("format", "number");
      case "unique_id" -> {
        if (!detail.isEmpty()) {
          content.put("prefix", detail);
        }
      }
      case "relation" -> {
        content.put("data_source_id", sources.get(detail));
        if (bothSides && !mirror.isEmpty()) {
          content.put("type", "dual_property");
          content.putObject("dual_property").put("synced_property_name", mirror);
        } else {
          content.put("type", "single_property").putObject("single_property");
        }
      }
      default -> {
        // has nothing of its own
      }
    }
    return schema;
  }

  /** Whether a column that is there can hold it. */
  boolean fits(JsonNode column) {
    return column.path("type").asText().equals(type);
  }
}
