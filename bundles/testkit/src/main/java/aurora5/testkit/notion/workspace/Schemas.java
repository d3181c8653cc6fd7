package aurora5.testkit.notion.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The columns of tables. */
final class Schemas {
  private static final Set<String> TYPES =
      Set.of(
          "title",
          "rich_text",
          "select",
          "multi_select",
          "status",
          "number",
          "date",
          "relation",
          "url",
          "checkbox",
          "people",
          "files",
          "created_by",
          "created_time",
          "last_edited_by",
          "last_edited_time",
          "unique_id");

  private final Things things;

  Schemas(Things things) {
    this.things = things;
  }

  /** The columns of a new table. */
  void create(ObjectNode source, JsonNode given) {
    source.putObject("properties");
    for (Map.Entry<String, JsonNode> each : given.properties()) {
      add(source, each.getKey(), each.getValue());
    }
    long titles =
        source.path("properties").valueStream().filter(p -> type(p).equals("title")).count();
    if (titles == 0) {
      add(source, "Name", Things.object().set("title", Things.object()));
    } else if (titles > 1) {
      throw Refusal.invalid("body failed validation: exactly one title property is needed");
    }
  }

  void update(ObjectNode source, JsonNode given) {
    check(given);
    for (Map.Entry<String, JsonNode> each : given.properties()) {
      Optional<ObjectNode> there = find(source, each.getKey());
      if (there.isEmpty()) {
        add(source, each.getKey(), each.getValue());
      } else if (each.getValue().isNull()) {
        if (type(there.get()).equals("title")) {
          throw Refusal.invalid("Cannot delete the title property.");
        }
        ((ObjectNode) source.path("properties")).remove(there.get().path("name").asText());
      } else {
        change(source, there.get(), each.getValue());
      }
    }
  }

  private void change(ObjectNode source, ObjectNode column, JsonNode given) {
    ObjectNode all = (ObjectNode) source.path("properties");
    String before = column.path("name").asText();
    String after = given.path("name").asText(before);
    if (!after.equals(before) && all.has(after)) {
      throw Refusal.invalid("There is already a property named " + after);
    }
    all.remove(before);
    all.set(after, column.put("name", after));
    String type = type(column);
    if (given.path(type).has("options")) {
      for (JsonNode option : given.path(type).path("options")) {
        option(column, option.path("name").asText(), option.path("color"));
      }
    }
  }

  void add(ObjectNode source, String name, JsonNode given) {
    if (name.isBlank()) {
      throw Refusal.invalid("A property needs a name.");
    }
    String type =
        TYPES.stream()
            .filter(given::has)
            .findFirst()
            .orElseThrow(
                () -> Refusal.invalid("body failed validation: %s has no type".formatted(name)));
    String id = type.equals("title") ? "title" : id();
    ObjectNode column =
        Things.object().put("id", id).put("name", name).put("type", type).put("description", "");
    ((ObjectNode) source.path("properties")).set(name, column);
    ObjectNode kind = column.putObject(type);
    JsonNode wanted = given.path(type);
    switch (type) {
      case "select", "multi_select", "status" -> {
        kind.putArray("options");
        Limits.array(
            wanted.has("options") ? wanted.path("options") : kind.path("options"), "options");
        wanted
            .path("options")
            .forEach(o -> option(column, o.path("name").asText(), o.path("color")));
      }
      case "relation" -> relate(source, column, wanted);
      case "number" -> kind.put("format", wanted.path("format").asText("number"));
      case "unique_id" ->
          kind.put("prefix", wanted.hasNonNull("prefix") ? wanted.get("prefix").asText() : null);
      default -> {
        // has nothing of its own
      }
    }
  }

  /** Each prefix is there once in a workspace, for people find a row by it and its number. */
  void check(JsonNode given) {
    for (JsonNode column : given) {
      String prefix = column.at("/unique_id/prefix").asText("");
      if (!prefix.isEmpty() && prefixes().anyMatch(prefix::equals)) {
        throw Refusal.invalid("The prefix %s is already in use.".formatted(prefix));
      }
    }
  }

  private Stream<String> prefixes() {
    return things
        .of("data_source")
        .flatMap(source -> source.path("properties").valueStream())
        .map(column -> column.at("/unique_id/prefix").asText(""));
  }

  private void relate(ObjectNode source, ObjectNode column, JsonNode wanted) {
    ObjectNode other = things.need("data_source", wanted.path("data_source_id").asText("none"));
    ObjectNode kind = (ObjectNode) column.path("relation");
    kind.put("data_source_id", other.path("id").asText());
    kind.put("database_id", other.path("parent").path("database_id").asText());
    if (wanted.has("dual_property")) {
      String name =
          wanted.path("dual_property").path("synced_property_name").asText("Related " + id());
      String back = id();
      ObjectNode mirror = Things.object().put("id", back).put("name", name).put("type", "relation");
      mirror
          .putObject("relation")
          .put("data_source_id", source.path("id").asText())
          .put("database_id", source.path("parent").path("database_id").asText())
          .put("type", "dual_property")
          .putObject("dual_property")
          .put("synced_property_name", column.path("name").asText())
          .put("synced_property_id", column.path("id").asText());
      ((ObjectNode) other.path("properties")).set(name, mirror);
      kind.put("type", "dual_property")
          .putObject("dual_property")
          .put("synced_property_name", name)
          .put("synced_property_id", back);
    } else {
      kind.put("type", "single_property").putObject("single_property");
    }
  }

  /** The option of that name, made if need be. */
  static JsonNode option(ObjectNode column, String name, JsonNode color) {
    if (name.isBlank() || name.contains(",") || name.length() > 100) {
      throw Refusal.invalid("Invalid select option, commas not allowed: " + name);
    }
    Limits.hue(color, false);
    ArrayNode options = ((ObjectNode) column.path(type(column))).withArray("options");
    for (JsonNode option : options) {
      if (option.path("name").asText().equals(name)) {
        return option;
      }
    }
    return options
        .addObject()
        .put("id", id())
        .put("name", name)
        .put("color", color.asText("default"));
  }

  /** By name, or by id: encoded, as it is given, or bare. */
  static Optional<ObjectNode> find(JsonNode source, String nameOrId) {
    return source
        .path("properties")
        .valueStream()
        .filter(
            column ->
                List.of(column.path("id").asText(), bare(column), column.path("name").asText())
                    .contains(nameOrId))
        .map(column -> (ObjectNode) column)
        .findFirst();
  }

  private static String bare(JsonNode column) {
    return URLDecoder.decode(column.path("id").asText(), StandardCharsets.UTF_8);
  }

  static String type(JsonNode column) {
    return column.path("type").asText();
  }

  private static String id() {
    StringBuilder id = new StringBuilder("%3A");
    for (int n = 0; n < 4; n++) {
      id.append((char) ('A' + ThreadLocalRandom.current().nextInt(26)));
    }
    return id.toString();
  }
}
