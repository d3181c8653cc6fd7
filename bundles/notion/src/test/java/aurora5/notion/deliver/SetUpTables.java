package aurora5.notion.deliver;

import aurora5.api.Text;
import aurora5.json.Documents;
import aurora5.notion.places.AlertColumn;
import aurora5.notion.places.Column;
import aurora5.notion.places.Places;
import aurora5.notion.places.RequestColumn;
import aurora5.notion.places.RunColumn;
import aurora5.notion.places.Table;
import aurora5.notion.places.Tables;
import aurora5.testkit.notion.NotionStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The three tables on the page of a stand-in. Thread-safe. */
public final class SetUpTables implements Places {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("Name", "title"),
          Map.entry("Workflow", "select"),
          Map.entry("Status", "select"),
          Map.entry("Approve", "checkbox"),
          Map.entry("Severity", "select"),
          Map.entry("State", "select"),
          Map.entry("Service", "select"),
          Map.entry("Trigger", "select"),
          Map.entry("Started", "date"),
          Map.entry("Finished", "date"),
          Map.entry("First seen", "date"),
          Map.entry("Last seen", "date"),
          Map.entry("Resolved", "date"),
          Map.entry("Duration", "number"),
          Map.entry("Count", "number"),
          Map.entry("Link", "url"),
          Map.entry("Request", "relation"),
          Map.entry("Run", "relation"),
          Map.entry("Requested by", "created_by"),
          Map.entry("No", "unique_id"));

  private final NotionStandIn notion;
  private final List<JsonNode> databases = new ArrayList<>();
  private final AtomicInteger looks = new AtomicInteger();
  private volatile Tables tables;

  public SetUpTables(NotionStandIn notion) {
    this.notion = notion;
    JsonNode requests = database(notion, "Requests", RequestColumn.values(), Map.of());
    String requestSource = source(requests);
    JsonNode runs = database(notion, "Runs", RunColumn.values(), Map.of("Request", requestSource));
    Map<String, String> toRuns = Map.of("Run", source(runs));
    JsonNode alerts = database(notion, "Alerts", AlertColumn.values(), toRuns);
    ObjectNode relation = Documents.mapper().createObjectNode();
    relation.putObject("properties").set("Run", type("Run", toRuns));
    notion.person("PATCH", "/data_sources/" + requestSource, relation);
    databases.addAll(List.of(alerts, runs, requests));
    tables = read();
  }

  private Tables read() {
    return new Tables(
        notion.page(),
        table(notion, databases.get(0), AlertColumn.class),
        table(notion, databases.get(1), RunColumn.class),
        table(notion, databases.get(2), RequestColumn.class));
  }

  @Override
  public Optional<Tables> tables() {
    return Optional.of(tables);
  }

  /** Makes the columns of Runs that are gone, as the keeper does. */
  @Override
  public boolean refresh() {
    looks.incrementAndGet();
    String source = source(databases.get(1));
    JsonNode there = source(source).path("properties");
    ObjectNode missing = Documents.mapper().createObjectNode();
    ObjectNode columns = missing.putObject("properties");
    for (RunColumn column : RunColumn.values()) {
      if (!there.has(column.title())) {
        columns.set(column.title(), type(column.title(), Map.of()));
      }
    }
    notion.person("PATCH", "/data_sources/" + source, missing);
    tables = read();
    return true;
  }

  /** How often somebody had the tables looked at. */
  public int looks() {
    return looks.get();
  }

  private JsonNode source(String id) {
    return notion.person("GET", "/data_sources/" + id, Documents.mapper().missingNode());
  }

  private static String source(JsonNode database) {
    return database.path("data_sources").path(0).path("id").asText();
  }

  private static JsonNode database(
      NotionStandIn notion, String title, Column[] columns, Map<String, String> relations) {
    ObjectNode body = Documents.mapper().createObjectNode();
    body.putObject("parent").put("type", "page_id").put("page_id", notion.page());
    body.putArray("title").addObject().putObject("text").put("content", title);
    ObjectNode properties = body.putObject("initial_data_source").putObject("properties");
    for (Column column : columns) {
      String type = TYPES.getOrDefault(column.title(), "rich_text");
      if (!type.equals("relation") || relations.containsKey(column.title())) {
        properties.set(column.title(), type(column.title(), relations));
      }
    }
    return notion.person("POST", "/databases", body);
  }

  private static ObjectNode type(String column, Map<String, String> relations) {
    ObjectNode type = Documents.mapper().createObjectNode();
    ObjectNode kind = type.putObject(TYPES.getOrDefault(column, "rich_text"));
    if (relations.containsKey(column)) {
      kind.put("data_source_id", relations.get(column)).putObject("single_property");
    }
    return type;
  }

  private static <C extends Enum<C> & Column> Table<C> table(
      NotionStandIn notion, JsonNode database, Class<C> columns) {
    String source = source(database);
    JsonNode properties =
        notion
            .person("GET", "/data_sources/" + source, Documents.mapper().missingNode())
            .path("properties");
    Map<C, String> ids = new EnumMap<>(columns);
    for (C column : columns.getEnumConstants()) {
      ids.put(column, properties.path(column.title()).path("id").asText());
    }
    return new Table<>(database.path("id").asText(), source, ids);
  }

  @Override
  public Text word() {
    return Text.same("set up");
  }

  @Override
  public Hearing listen(Consumer<Optional<Tables>> listener) {
    listener.accept(tables());
    return () -> {};
  }
}
