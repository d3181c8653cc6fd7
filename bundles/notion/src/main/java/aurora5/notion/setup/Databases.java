package aurora5.notion.setup;

import aurora5.notion.places.Column;
import aurora5.notion.places.Table;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.NotionException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/** Finds our databases on a page and anywhere else, and makes those that are missing. */
final class Databases {
  private final Notion notion;
  private final String page;

  Databases(Notion notion, String page) {
    this.notion = notion;
    this.page = page;
  }

  /**
   * By its id if that is known and still there, even in the trash; otherwise by its marker.
   *
   * @param remembered empty if it was never seen
   */
  <C extends Enum<C> & Column> Optional<JsonNode> find(
      Blueprint<C> plan, Optional<Table<C>> remembered)
      throws NotionException, InterruptedException {
    if (remembered.isPresent()) {
      Optional<JsonNode> known = notion.find("/databases/" + remembered.get().database());
      if (known.isPresent()) {
        return known;
      }
    }
    Optional<JsonNode> onPage = onPage(plan.marker());
    return onPage.isPresent() ? onPage : elsewhere(plan);
  }

  private Optional<JsonNode> onPage(String marker) throws NotionException, InterruptedException {
    for (JsonNode block : notion.all("/blocks/" + page + "/children", Map.of())) {
      if (block.path("type").asText().equals("child_database")) {
        Optional<JsonNode> ours = marked(block.path("id").asText(), marker);
        if (ours.isPresent()) {
          return ours;
        }
      }
    }
    return Optional.empty();
  }

  /** Somebody may have moved it. */
  private Optional<JsonNode> elsewhere(Blueprint<?> plan)
      throws NotionException, InterruptedException {
    ObjectNode body = Trees.object().put("query", plan.title()).put("page_size", 100);
    body.putObject("filter").put("property", "object").put("value", "data_source");
    Set<String> seen = new HashSet<>();
    for (JsonNode source : notion.post("/search", body).path("results")) {
      String database = source.path("parent").path("database_id").asText();
      if (!database.isEmpty() && seen.add(database)) {
        Optional<JsonNode> ours = marked(database, plan.marker());
        if (ours.isPresent()) {
          return ours;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> marked(String id, String marker)
      throws NotionException, InterruptedException {
    return notion
        .find("/databases/" + id)
        .filter(database -> !database.path("in_trash").asBoolean())
        .filter(database -> Trees.plain(database.path("description")).contains(marker));
  }

  /**
   * @param sources our tables that are there, by their names; relations to others come later
   * @param mirrors whether the other sides of relations are to be made, too
   */
  <C extends Enum<C> & Column> JsonNode create(
      Blueprint<C> plan, Map<String, String> sources, boolean mirrors)
      throws NotionException, InterruptedException {
    ObjectNode body = Trees.object();
    body.set("parent", Trees.parent("page_id", page));
    body.set("title", Trees.text(plan.title()));
    body.set("description", Trees.text(plan.description()));
    body.set("icon", Trees.emoji(plan.emoji()));
    body.putObject("initial_data_source").set("properties", columns(plan, sources, mirrors));
    return notion.create(
        Call.post(notion.urgency(), "/databases", body),
        "/databases/",
        () -> onPage(plan.marker()));
  }

  private static <C extends Enum<C> & Column> ObjectNode columns(
      Blueprint<C> plan, Map<String, String> sources, boolean mirrors) {
    ObjectNode columns = Trees.object();
    for (C column : plan.columns().getEnumConstants()) {
      Kind kind = plan.kinds().get(column);
      if (!kind.relation() || sources.containsKey(kind.detail())) {
        columns.set(column.title(), kind.schema(sources, mirrors));
      }
    }
    return columns;
  }

  /**
   * Our table among those that people may have added: the known one, else the one with our key
   * column, else the first.
   */
  <C extends Enum<C> & Column> JsonNode source(
      Blueprint<C> plan, JsonNode database, Optional<Table<C>> remembered)
      throws NotionException, InterruptedException {
    Map<String, JsonNode> sources = new LinkedHashMap<>();
    database
        .path("data_sources")
        .forEach(source -> sources.put(source.path("id").asText(), source));
    String known = remembered.map(Table::source).orElse("");
    if (sources.containsKey(known) || sources.size() == 1) {
      return read(sources.containsKey(known) ? known : sources.keySet().iterator().next());
    }
    Map<String, JsonNode> read = new LinkedHashMap<>();
    for (String id : sources.keySet()) {
      read.put(id, read(id));
    }
    return read.entrySet().stream()
        .map(Entry::getValue)
        .filter(source -> source.path("properties").has(plan.key().title()))
        .findFirst()
        .orElseGet(() -> read.values().iterator().next());
  }

  private JsonNode read(String source) throws NotionException, InterruptedException {
    return notion.get("/data_sources/" + source);
  }
}
