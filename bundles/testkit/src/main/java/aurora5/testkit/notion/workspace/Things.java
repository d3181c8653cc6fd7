package aurora5.testkit.notion.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything there is, by its id, and in what order it lies in what. Not thread-safe. */
final class Things {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Map<String, ObjectNode> all = new LinkedHashMap<>();
  private final Map<String, ObjectNode> onPages = new HashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, Instant> made = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Clock clock;
  private String author = "";

  Things(Clock clock) {
    this.clock = clock;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Ids come with dashes or without. */
  static String id(String text) {
    String bare = text.replace("-", "");
    if (!bare.matches("[0-9a-fA-F]{32}")) {
      throw Refusal.invalid("path failed validation: should be a valid uuid, instead was " + text);
    }
    return bare.toLowerCase().replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }

  void author(String user) {
    author = user;
  }

  String author() {
    return author;
  }

  void share(String id) {
    shared.add(id);
  }

  void unshare(String id) {
    shared.remove(id);
  }

  /** To the minute, as Notion's are. */
  String now() {
    return STAMP.format(clock.instant().truncatedTo(ChronoUnit.MINUTES));
  }

  Instant instant() {
    return clock.instant();
  }

  ObjectNode add(String object, JsonNode parent) {
    String id = UUID.randomUUID().toString();
    ObjectNode thing = object().put("object", object).put("id", id);
    thing.put("created_time", now()).put("last_edited_time", now());
    thing.putObject("created_by").put("object", "user").put("id", author);
    thing.putObject("last_edited_by").put("object", "user").put("id", author);
    thing.set("parent", parent);
    thing.put("in_trash", false);
    all.put(id, thing);
    made.put(id, clock.instant());
    return thing;
  }

  void edited(ObjectNode thing) {
    thing.put("last_edited_time", now());
    thing.putObject("last_edited_by").put("object", "user").put("id", author);
  }

  Instant made(String id) {
    return made.getOrDefault(id, Instant.MIN);
  }

  List<String> children(String id) {
    return children.computeIfAbsent(id, key -> new ArrayList<>());
  }

  Stream<ObjectNode> of(String object) {
    return List.copyOf(all.values()).stream().filter(t -> t.path("object").asText().equals(object));
  }

  /** What is there and shared. */
  ObjectNode need(String object, String text) {
    String id = id(text);
    ObjectNode thing = all.get(id);
    if (thing == null || !thing.path("object").asText().equals(object) || !seen(thing)) {
      throw Refusal.missing(object, id);
    }
    return thing;
  }

  /** A page or database is on its page a block with the same id. */
  void also(String id, String type, String title, String page) {
    ObjectNode block = object().put("object", "block").put("id", id).put("type", type);
    block.putObject(type).put("title", title);
    block.putObject("parent").put("type", "page_id").put("page_id", page);
    onPages.put(id, block.put("has_children", type.equals("child_page")));
  }

  ObjectNode block(String text) {
    String id = id(text);
    ObjectNode block = onPages.get(id);
    if (block == null) {
      return need("block", id);
    }
    ObjectNode thing = all.get(id);
    if (!seen(thing)) {
      throw Refusal.missing("block", id);
    }
    return block.put("in_trash", thing.path("in_trash").asBoolean());
  }

  /** What is there, shared and not in the trash. */
  ObjectNode writable(String object, String text) {
    ObjectNode thing = need(object, text);
    if (trashed(thing)) {
      throw Refusal.trashed();
    }
    return thing;
  }

  /** Pages are blocks, too. */
  ObjectNode pageOrBlock(String text) {
    ObjectNode thing = all.get(id(text));
    boolean page = thing != null && thing.path("object").asText().equals("page");
    return need(page ? "page" : "block", text);
  }

  boolean seen(ObjectNode thing) {
    return shared.contains(thing.path("id").asText())
        || thing.path("object").asText().equals("file_upload")
        || above(thing).anyMatch(each -> shared.contains(each.path("id").asText()));
  }

  boolean trashed(ObjectNode thing) {
    return Stream.concat(Stream.of(thing), above(thing))
        .anyMatch(each -> each.path("in_trash").asBoolean());
  }

  private Stream<ObjectNode> above(ObjectNode thing) {
    List<ObjectNode> line = new ArrayList<>();
    JsonNode parent = thing.path("parent");
    while (parent.isObject()) {
      ObjectNode next = all.get(parent.path(parent.path("type").asText()).asText());
      if (next == null) {
        break;
      }
      line.add(next);
      parent = next.path("parent");
    }
    return line.stream();
  }

  static ObjectNode list(String type, List<? extends JsonNode> everything, JsonNode asked) {
    int size = asked.path("page_size").asInt(100);
    if (size < 1 || size > 100) {
      throw Refusal.invalid("body failed validation: body.page_size should be ≤ 100");
    }
    int from = 0;
    if (asked.hasNonNull("start_cursor")) {
      String cursor = asked.path("start_cursor").asText();
      if (!cursor.matches("at-\\d+")) {
        throw Refusal.invalid("The start_cursor provided is invalid: " + cursor);
      }
      from = Integer.parseInt(cursor.substring(3));
    }
    int to = Math.min(everything.size(), from + size);
    ObjectNode list = object().put("object", "list");
    var results = list.putArray("results");
    everything.subList(Math.min(from, to), to).forEach(results::add);
    boolean more = to < everything.size();
    list.put("next_cursor", more ? "at-" + to : null).put("has_more", more).put("type", type);
    list.putObject(type);
    return list;
  }
}
