package aurora5.testkit.notion.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Pages, those in pages and those that are rows. */
final class Pages {
  private final Things things;
  private final Values values;
  private final Blocks blocks;

  Pages(Things things, Values values, Blocks blocks) {
    this.things = things;
    this.values = values;
    this.blocks = blocks;
  }

  ObjectNode create(JsonNode body) {
    Limits.keys(
        body,
        "parent",
        "properties",
        "children",
        "icon",
        "cover",
        "markdown",
        "template",
        "position");
    if (body.has("markdown") && body.has("children")) {
      throw Refusal.invalid("body failed validation: markdown and children exclude each other");
    }
    JsonNode children = body.path("children");
    blocks.check(children, 2);
    icon(body.path("icon"));
    JsonNode parent = body.path("parent");
    ObjectNode page;
    if (parent.has("page_id")) {
      page = inPage(things.writable("page", parent.path("page_id").asText()), body);
    } else if (parent.has("data_source_id")) {
      page = inSource(things.writable("data_source", parent.path("data_source_id").asText()), body);
    } else if (parent.has("database_id")) {
      page = inSource(onlySource(parent.path("database_id").asText()), body);
    } else {
      throw Refusal.invalid("body failed validation: body.parent should be defined");
    }
    page.set("icon", body.path("icon").isObject() ? body.path("icon") : null);
    page.set("cover", body.path("cover").isObject() ? body.path("cover") : null);
    String id = page.path("id").asText();
    page.put("url", "https://www.notion.so/" + id.replace("-", "")).putNull("public_url");
    blocks.append(page, children, things.children(id).size());
    if (body.has("markdown")) {
      blocks.append(page, paragraphs(body.path("markdown").asText()), 0);
    }
    return page;
  }

  private ObjectNode onlySource(String database) {
    JsonNode sources = things.writable("database", database).path("data_sources");
    if (sources.size() != 1) {
      ObjectNode additional =
          Things.object().put("error_type", "multiple_data_sources_for_database");
      sources.forEach(s -> additional.withArray("child_data_source_ids").add(s.path("id")));
      throw new Refusal(
          400,
          "validation_error",
          "Databases with multiple data sources are not supported.",
          additional);
    }
    return things.writable("data_source", sources.path(0).path("id").asText());
  }

  private ObjectNode inPage(ObjectNode parent, JsonNode body) {
    ObjectNode page =
        things.add(
            "page",
            Things.object().put("type", "page_id").put("page_id", parent.path("id").asText()));
    JsonNode given = body.path("properties").path("title");
    body.path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals("title")) {
                throw Refusal.invalid(name + " is not a property that exists.");
              }
            });
    ObjectNode title = page.putObject("properties").putObject("title");
    title.put("id", "title").put("type", "title");
    JsonNode text = given.isArray() ? given : given.path("title");
    title.set("title", text.isMissingNode() ? page.arrayNode() : Limits.richText(text, "title"));
    blocks.childPage(parent, page);
    return page;
  }

  private ObjectNode inSource(ObjectNode source, JsonNode body) {
    ObjectNode parent =
        Things.object()
            .put("type", "data_source_id")
            .put("data_source_id", source.path("id").asText())
            .put("database_id", source.path("parent").path("database_id").asText());
    // Looked at whole before anything is kept.
    ObjectNode draft = things.add("draft", parent);
    values.begin(source, draft);
    values.write(source, draft, body.path("properties"));
    ObjectNode page = things.add("page", parent);
    page.set("properties", draft.path("properties"));
    return page;
  }

  ObjectNode update(String id, JsonNode body) {
    Limits.keys(
        body, "properties", "icon", "cover", "in_trash", "is_locked", "template", "erase_content");
    ObjectNode page = things.need("page", id);
    boolean restores = body.has("in_trash") && !body.path("in_trash").asBoolean();
    if (things.trashed(page) && !restores) {
      throw Refusal.trashed();
    }
    icon(body.path("icon"));
    JsonNode parent = page.path("parent");
    if (body.has("properties")) {
      if (parent.path("type").asText().equals("data_source_id")) {
        ObjectNode draft = page.deepCopy();
        ObjectNode source = things.need("data_source", parent.path("data_source_id").asText());
        values.write(source, draft, body.path("properties"));
        page.set("properties", draft.path("properties"));
      } else if (body.path("properties").has("title")) {
        JsonNode title = body.path("properties").path("title");
        ((ObjectNode) page.path("properties").path("title"))
            .set("title", Limits.richText(title.isArray() ? title : title.path("title"), "title"));
      }
    }
    for (String field : new String[] {"icon", "cover", "in_trash", "is_locked"}) {
      if (body.has(field)) {
        page.set(field, body.path(field));
      }
    }
    things.edited(page);
    return page;
  }

  static void icon(JsonNode icon) {
    if (icon.isObject()
        && !icon.has("emoji")
        && !icon.has("external")
        && !icon.has("file_upload")) {
      throw Refusal.invalid("body failed validation: icon should be an emoji or a file");
    }
  }

  private static ArrayNode paragraphs(String markdown) {
    ArrayNode blocks = Things.object().arrayNode();
    for (String line : markdown.split("\n\n")) {
      ObjectNode block = blocks.addObject().put("type", "paragraph");
      block
          .putObject("paragraph")
          .putArray("rich_text")
          .addObject()
          .put("type", "text")
          .putObject("text")
          .put("content", line);
    }
    return blocks;
  }
}
