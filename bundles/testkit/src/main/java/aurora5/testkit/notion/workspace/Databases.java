package aurora5.testkit.notion.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Databases, their sources and views. */
final class Databases {
  private static final Set<String> VIEWS =
      Set.of("table", "board", "list", "calendar", "timeline", "gallery", "form", "chart", "map");

  private final Things things;
  private final Schemas schemas;
  private final Blocks blocks;

  Databases(Things things, Schemas schemas, Blocks blocks) {
    this.things = things;
    this.schemas = schemas;
    this.blocks = blocks;
  }

  ObjectNode create(JsonNode body) {
    Limits.keys(
        body,
        "parent",
        "title",
        "description",
        "is_inline",
        "initial_data_source",
        "icon",
        "cover");
    Pages.icon(body.path("icon"));
    schemas.check(body.path("initial_data_source").path("properties"));
    ObjectNode page = things.writable("page", body.path("parent").path("page_id").asText("none"));
    ObjectNode database =
        things.add(
            "database",
            Things.object().put("type", "page_id").put("page_id", page.path("id").asText()));
    database.set("title", texts(body.path("title"), "title"));
    database.set("description", texts(body.path("description"), "description"));
    database.put("is_inline", body.path("is_inline").asBoolean());
    database.set("icon", body.path("icon").isObject() ? body.path("icon") : null);
    database.putNull("cover");
    database.put("url", "https://www.notion.so/" + database.path("id").asText().replace("-", ""));
    database.putArray("data_sources");
    source(database, body.path("initial_data_source").path("properties"), body.path("title"));
    blocks.childDatabase(page, database);
    return database;
  }

  private static JsonNode texts(JsonNode given, String where) {
    return given.isMissingNode()
        ? Things.object().arrayNode()
        : Limits.richText(given, "body." + where);
  }

  /** Another table in a database: what people do by hand. */
  ObjectNode createSource(JsonNode body) {
    Limits.keys(body, "parent", "properties", "title", "icon");
    ObjectNode database =
        things.writable("database", body.path("parent").path("database_id").asText("none"));
    return source(database, body.path("properties"), body.path("title"));
  }

  private ObjectNode source(ObjectNode database, JsonNode properties, JsonNode title) {
    String databaseId = database.path("id").asText();
    ObjectNode source =
        things.add(
            "data_source",
            Things.object().put("type", "database_id").put("database_id", databaseId));
    source.set("database_parent", database.path("parent"));
    source.set("title", texts(title, "title"));
    source.set("description", database.path("description"));
    schemas.create(source, properties);
    ((ArrayNode) database.path("data_sources"))
        .addObject()
        .put("id", source.path("id").asText())
        .put("name", Limits.plain(source.path("title")));
    view(databaseId, source.path("id").asText(), "Default view", "table");
    return source;
  }

  private ObjectNode view(String database, String source, String name, String type) {
    ObjectNode view =
        things.add("view", Things.object().put("type", "database_id").put("database_id", database));
    return view.put("data_source_id", source).put("name", name).put("type", type);
  }

  ObjectNode update(String id, JsonNode body) {
    Limits.keys(
        body,
        "parent",
        "title",
        "description",
        "is_inline",
        "icon",
        "cover",
        "in_trash",
        "is_locked");
    ObjectNode database = things.need("database", id);
    boolean restores = body.has("in_trash") && !body.path("in_trash").asBoolean();
    if (things.trashed(database) && !restores) {
      throw Refusal.trashed();
    }
    for (String field : new String[] {"title", "description"}) {
      if (body.has(field)) {
        database.set(field, texts(body.path(field), field));
      }
    }
    for (String field : new String[] {"icon", "in_trash", "is_locked", "is_inline"}) {
      if (body.has(field)) {
        database.set(field, body.path(field));
      }
    }
    things.edited(database);
    return database;
  }

  ObjectNode updateSource(String id, JsonNode body) {
    Limits.keys(body, "properties", "title", "icon", "in_trash", "parent");
    ObjectNode source = things.writable("data_source", id);
    ObjectNode draft = source.deepCopy();
    schemas.update(draft, body.path("properties"));
    source.set("properties", draft.path("properties"));
    if (body.has("title")) {
      source.set("title", texts(body.path("title"), "title"));
    }
    things.edited(source);
    return source;
  }

  ObjectNode createView(JsonNode body) {
    Limits.keys(
        body,
        "database_id",
        "view_id",
        "create_database",
        "data_source_id",
        "name",
        "type",
        "filter",
        "sorts",
        "quick_filters",
        "configuration",
        "position",
        "placement");
    ObjectNode database = things.writable("database", body.path("database_id").asText("none"));
    ObjectNode source = things.need("data_source", body.path("data_source_id").asText("none"));
    String type = body.path("type").asText();
    if (!VIEWS.contains(type) || body.path("name").asText().isBlank()) {
      throw Refusal.invalid("body failed validation: a view needs a name and a known type");
    }
    bare(body);
    if (body.has("filter")) {
      new Query(things, source).matches(Things.object(), body.path("filter"));
    }
    JsonNode configuration = body.path("configuration");
    if (type.equals("board")) {
      String column = configuration.path("group_by").path("property_id").asText();
      Schemas.find(source, column)
          .orElseThrow(() -> Refusal.invalid("A board needs a property to group by."));
      if (!configuration.path("group_by").path("sort").path("type").isTextual()) {
        throw Refusal.invalid("body failed validation: group_by.sort should be defined");
      }
    }
    if (!configuration.isMissingNode() && !configuration.path("type").asText().equals(type)) {
      throw Refusal.invalid("body failed validation: configuration.type should be " + type);
    }
    ObjectNode view =
        view(
            database.path("id").asText(),
            source.path("id").asText(),
            body.path("name").asText(),
            type);
    for (String field : new String[] {"filter", "sorts", "configuration"}) {
      view.set(field, body.has(field) ? body.path(field) : null);
    }
    return view;
  }

  /** Views know columns by bare ids and by names. */
  private static void bare(JsonNode body) {
    Stream.of("property", "property_id")
        .flatMap(field -> body.findValuesAsText(field).stream())
        .filter(id -> id.contains("%"))
        .findFirst()
        .ifPresent(
            id -> {
              throw Refusal.invalid("Property %s not found".formatted(id));
            });
  }

  /** References only, as Notion gives them. */
  ObjectNode views(JsonNode asked) {
    String database =
        things.need("database", asked.path("database_id").asText("none")).path("id").asText();
    List<ObjectNode> views =
        things
            .of("view")
            .filter(view -> view.path("parent").path("database_id").asText().equals(database))
            .map(view -> Things.object().put("object", "view").put("id", view.path("id").asText()))
            .toList();
    return Things.list("view", views, asked);
  }

  ObjectNode updateView(String id, JsonNode body) {
    Limits.keys(body, "name", "filter", "sorts", "quick_filters", "configuration");
    ObjectNode view = things.need("view", id);
    view.setAll((ObjectNode) body);
    return view;
  }
}
