package aurora5.testkit.notion.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What lies on pages. */
final class Blocks {
  private static final Set<String> TEXTS =
      Set.of(
          "paragraph",
          "heading_1",
          "heading_2",
          "heading_3",
          "bulleted_list_item",
          "numbered_list_item",
          "to_do",
          "toggle",
          "quote",
          "callout",
          "code");
  private static final Set<String> OTHERS =
      Set.of(
          "divider",
          "table",
          "table_row",
          "bookmark",
          "embed",
          "image",
          "file",
          "pdf",
          "equation",
          "table_of_contents",
          "column_list",
          "column",
          "link_to_page");
  private static final Set<String> LANGUAGES =
      Set.of(
          "plain text",
          "json",
          "java",
          "javascript",
          "shell",
          "bash",
          "mermaid",
          "markdown",
          "sql",
          "yaml",
          "xml",
          "html",
          "css",
          "python",
          "typescript",
          "kotlin");

  private static final String[] TEXT_KEYS = {"rich_text", "color", "children"};

  /** What stands in a block; of those that are not here, {@link #TEXT_KEYS}. */
  private static final Map<String, String[]> KEYS =
      Map.ofEntries(
          Map.entry("heading_1", keys("rich_text", "color", "children", "is_toggleable")),
          Map.entry("heading_2", keys("rich_text", "color", "children", "is_toggleable")),
          Map.entry("heading_3", keys("rich_text", "color", "children", "is_toggleable")),
          Map.entry("to_do", keys("rich_text", "color", "children", "checked")),
          Map.entry("callout", keys("rich_text", "color", "children", "icon")),
          Map.entry("code", keys("rich_text", "language", "caption")),
          Map.entry("divider", keys()),
          Map.entry(
              "table", keys("table_width", "has_column_header", "has_row_header", "children")),
          Map.entry("table_row", keys("cells")),
          Map.entry("bookmark", keys("url", "caption")),
          Map.entry("embed", keys("url", "caption")),
          Map.entry("image", keys("type", "external", "file_upload", "caption")),
          Map.entry("pdf", keys("type", "external", "file_upload", "caption")),
          Map.entry("file", keys("type", "external", "file_upload", "caption", "name")),
          Map.entry("equation", keys("expression")),
          Map.entry("table_of_contents", keys("color")),
          Map.entry("column_list", keys("children")),
          Map.entry("column", keys("children", "width_ratio")),
          Map.entry("link_to_page", keys("type", "page_id", "database_id", "comment_id")));

  private final Things things;

  private static String[] keys(String... names) {
    return names;
  }

  Blocks(Things things) {
    this.things = things;
  }

  /**
   * @param levels of children that may lie below these
   */
  void check(JsonNode blocks, int levels) {
    if (blocks.isMissingNode()) {
      return;
    }
    Limits.array(blocks, "body.children");
    Limits.blocks(blocks);
    for (JsonNode block : blocks) {
      check(block, levels, false);
    }
  }

  private void check(JsonNode block, int levels, boolean inTable) {
    String type = type(block);
    Limits.keys(block, "object", "type", type);
    JsonNode content = block.path(type);
    Limits.keys(content, KEYS.getOrDefault(type, TEXT_KEYS));
    if (TEXTS.contains(type)) {
      Limits.richText(content.path("rich_text"), "body.children." + type + ".rich_text");
      Limits.hue(content.path("color"), true);
      if (content.has("caption")) {
        Limits.richText(content.path("caption"), "caption");
      }
      Pages.icon(content.path("icon"));
    }
    switch (type) {
      case "code" -> {
        if (!LANGUAGES.contains(content.path("language").asText())) {
          throw Refusal.invalid("body failed validation: code.language is not a known one");
        }
      }
      case "bookmark", "embed" -> Limits.url(content.path("url"), type + ".url");
      case "image", "file", "pdf" -> file(type, content);
      case "table" -> table(content);
      case "table_row" -> {
        if (!inTable) {
          throw Refusal.invalid("A table_row lies in a table.");
        }
      }
      case "column_list" -> {
        if (content.path("children").size() < 2) {
          throw Refusal.invalid("A column_list needs two columns.");
        }
      }
      default -> {
        // no more to look at
      }
    }
    JsonNode children = content.path("children");
    if (children.isMissingNode() || children.isEmpty()) {
      return;
    }
    if (levels == 0) {
      throw Refusal.invalid("body failed validation: children are nested more than two levels");
    }
    Limits.array(children, "children");
    children.forEach(child -> check(child, levels - 1, type.equals("table")));
  }

  private static String type(JsonNode block) {
    String type =
        block.has("type")
            ? block.path("type").asText()
            : block
                .propertyStream()
                .map(each -> each.getKey())
                .filter(name -> TEXTS.contains(name) || OTHERS.contains(name))
                .findFirst()
                .orElse("");
    if (!TEXTS.contains(type) && !OTHERS.contains(type) || !block.path(type).isObject()) {
      throw Refusal.invalid("body failed validation: a block is of no known type: " + type);
    }
    return type;
  }

  private void file(String type, JsonNode content) {
    if (content.has("external")) {
      Limits.url(content.path("external").path("url"), type + ".external.url");
      if (!content.path("external").path("url").asText().startsWith("https://")) {
        throw Refusal.invalid("A file elsewhere needs an https link.");
      }
    } else {
      ObjectNode upload =
          things.need("file_upload", content.path("file_upload").path("id").asText("none"));
      if (!upload.path("status").asText().equals("uploaded")) {
        throw Refusal.invalid("The file upload has not been sent.");
      }
    }
  }

  private static void table(JsonNode content) {
    int width = content.path("table_width").asInt();
    JsonNode rows = content.path("children");
    if (width < 1 || rows.isEmpty()) {
      throw Refusal.invalid("A table needs a width and a row.");
    }
    for (JsonNode row : rows) {
      JsonNode cells = row.path("table_row").path("cells");
      if (cells.size() != width) {
        throw Refusal.invalid(
            "Number of cells in table row must match the table width of " + width);
      }
      cells.forEach(cell -> Limits.richText(cell, "cells"));
    }
  }

  /** Puts blocks that were looked at at a place among the children. */
  ArrayNode append(ObjectNode parent, JsonNode blocks, int at) {
    ArrayNode added = parent.arrayNode();
    String parentId = parent.path("id").asText();
    boolean page = parent.path("object").asText().equals("page");
    String kind = page ? "page_id" : "block_id";
    int place = at;
    for (JsonNode given : blocks) {
      String type = type(given);
      ObjectNode block = things.add("block", Things.object().put("type", kind).put(kind, parentId));
      ObjectNode content = given.path(type).deepCopy();
      JsonNode children = content.path("children").deepCopy();
      content.remove("children");
      if (TEXTS.contains(type)) {
        content.set("rich_text", Limits.richText(content.path("rich_text"), type));
        if (!content.has("color") && !type.equals("code")) {
          content.put("color", "default");
        }
      }
      block.put("type", type).put("has_children", !children.isEmpty()).set(type, content);
      things.children(parentId).add(place++, block.path("id").asText());
      append(block, children, 0);
      added.add(block);
    }
    if (!page && !blocks.isEmpty()) {
      parent.put("has_children", true);
    }
    return added;
  }

  ObjectNode appendTo(String id, JsonNode body) {
    Limits.keys(body, "children", "position");
    ObjectNode parent = things.pageOrBlock(id);
    if (things.trashed(parent)) {
      throw Refusal.trashed();
    }
    if (!body.has("children")) {
      throw Refusal.invalid("body failed validation: body.children should be defined");
    }
    check(body.path("children"), 2);
    List<String> there = things.children(parent.path("id").asText());
    int at =
        switch (body.path("position").path("type").asText("end")) {
          case "start" -> 0;
          case "end" -> there.size();
          case "after_block" ->
              after(there, body.path("position").path("after_block").path("id").asText("none"));
          default -> throw Refusal.invalid("body failed validation: position is unknown");
        };
    ArrayNode added = append(parent, body.path("children"), at);
    things.edited(parent);
    return Things.list("block", added.valueStream().toList(), Things.object());
  }

  private static int after(List<String> there, String id) {
    int at = there.indexOf(Things.id(id));
    if (at < 0) {
      throw Refusal.invalid("The block to append after is not a child.");
    }
    return at + 1;
  }

  ObjectNode children(String id, JsonNode asked) {
    ObjectNode parent = things.pageOrBlock(id);
    List<JsonNode> blocks = new ArrayList<>();
    for (String child : things.children(parent.path("id").asText())) {
      ObjectNode block = things.block(child);
      if (!block.path("in_trash").asBoolean()) {
        blocks.add(block);
      }
    }
    return Things.list("block", blocks, asked);
  }

  ObjectNode update(String id, JsonNode body) {
    ObjectNode block = things.writable("block", id);
    String type = block.path("type").asText();
    Limits.keys(body, type, "in_trash", "type", "object");
    if (body.has(type)) {
      ObjectNode content = (ObjectNode) block.path(type);
      content.setAll((ObjectNode) body.path(type));
      if (TEXTS.contains(type)) {
        content.set("rich_text", Limits.richText(content.path("rich_text"), type));
        Limits.hue(content.path("color"), true);
      }
    }
    if (body.has("in_trash")) {
      block.set("in_trash", body.path("in_trash"));
    }
    things.edited(block);
    return block;
  }

  ObjectNode delete(String id) {
    ObjectNode thing = things.pageOrBlock(id).put("in_trash", true);
    things.edited(thing);
    return thing;
  }

  void childPage(ObjectNode parent, ObjectNode page) {
    child(
        parent,
        page,
        "child_page",
        Limits.plain(page.path("properties").path("title").path("title")));
  }

  void childDatabase(ObjectNode parent, ObjectNode database) {
    child(parent, database, "child_database", Limits.plain(database.path("title")));
  }

  /** On its page a page or database is a block with the same id. */
  private void child(ObjectNode parent, ObjectNode thing, String type, String title) {
    things.also(thing.path("id").asText(), type, title, parent.path("id").asText());
    things.children(parent.path("id").asText()).add(thing.path("id").asText());
  }
}
