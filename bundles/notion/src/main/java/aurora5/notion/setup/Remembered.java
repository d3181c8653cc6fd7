package aurora5.notion.setup;

import aurora5.api.Json;
import aurora5.json.Documents;
import aurora5.notion.places.AlertColumn;
import aurora5.notion.places.Column;
import aurora5.notion.places.RequestColumn;
import aurora5.notion.places.RunColumn;
import aurora5.notion.places.Table;
import aurora5.notion.places.Tables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is kept of a set-up. Immutable.
 *
 * @param extras ids of what is made only once, by our names for it; what a person throws away is
 *     not made again
 */
public record Remembered(Tables tables, Map<String, String> extras) {
  public Remembered {
    extras = Map.copyOf(extras);
  }

  public Json json() {
    ObjectNode node = Trees.object().put("page", tables.page());
    write(node, Plans.ALERTS, tables.alerts());
    write(node, Plans.RUNS, tables.runs());
    write(node, Plans.REQUESTS, tables.requests());
    ObjectNode more = node.putObject("extras");
    extras.forEach(more::put);
    return Documents.json(node);
  }

  private static <C extends Enum<C> & Column> void write(
      ObjectNode node, Blueprint<C> plan, Table<C> table) {
    ObjectNode written = node.putObject(plan.name());
    written.put("database", table.database()).put("source", table.source());
    ObjectNode ids = written.putObject("columns");
    table.ids().forEach((column, id) -> ids.put(column.name(), id));
  }

  /** What {@link #json} wrote. */
  public static Remembered of(Json json) {
    JsonNode node = Documents.parseOwn(json);
    Map<String, String> extras =
        node.path("extras")
            .propertyStream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
    return new Remembered(
        new Tables(
            node.path("page").asText(),
            read(node, Plans.ALERTS, AlertColumn.class),
            read(node, Plans.RUNS, RunColumn.class),
            read(node, Plans.REQUESTS, RequestColumn.class)),
        extras);
  }

  private static <C extends Enum<C> & Column> Table<C> read(
      JsonNode node, Blueprint<C> plan, Class<C> columns) {
    JsonNode written = node.path(plan.name());
    Map<C, String> ids =
        Arrays.stream(columns.getEnumConstants())
            .filter(column -> written.path("columns").has(column.name()))
            .collect(
                Collectors.toMap(
                    column -> column,
                    column -> written.path("columns").path(column.name()).asText()));
    return new Table<>(written.path("database").asText(), written.path("source").asText(), ids);
  }
}
