package aurora5.testkit.notion.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which rows of a table are wanted, and in what order. */
final class Query {
  private static final int MOST = 10_000;

  private final Things things;
  private final ObjectNode source;

  Query(Things things, ObjectNode source) {
    this.things = things;
    this.source = source;
  }

  /**
   * @param lag how long it takes until a new row is found
   */
  ObjectNode run(JsonNode body, Duration lag) {
    Limits.keys(
        body,
        "filter",
        "sorts",
        "start_cursor",
        "page_size",
        "in_trash",
        "result_type",
        "filter_properties");
    List<ObjectNode> rows =
        things
            .of("page")
            .filter(
                page ->
                    page.path("parent")
                        .path("data_source_id")
                        .asText()
                        .equals(source.path("id").asText()))
            .filter(page -> !things.trashed(page))
            .filter(
                page -> !things.made(page.path("id").asText()).plus(lag).isAfter(things.instant()))
            .filter(page -> !body.has("filter") || matches(page, body.path("filter")))
            .sorted(order(body.path("sorts")))
            .limit(MOST)
            .toList();
    return Things.list("page_or_data_source", rows, body);
  }

  /** By creation, the newest first, unless told otherwise. */
  private Comparator<ObjectNode> order(JsonNode sorts) {
    Comparator<ObjectNode> order = null;
    for (JsonNode sort : sorts) {
      Comparator<ObjectNode> next;
      if (sort.has("timestamp")) {
        String field = sort.path("timestamp").asText();
        next =
            field.equals("created_time")
                ? Comparator.comparing(page -> things.made(page.path("id").asText()))
                : Comparator.comparing(page -> page.path(field).asText());
      } else {
        ObjectNode column = column(sort.path("property").asText());
        next = Comparator.comparing(page -> text(value(page, column)));
      }
      next = sort.path("direction").asText().equals("descending") ? next.reversed() : next;
      order = order == null ? next : order.thenComparing(next);
    }
    return order == null
        ? Comparator.comparing((ObjectNode page) -> things.made(page.path("id").asText()))
            .reversed()
        : order;
  }

  private ObjectNode column(String nameOrId) {
    return Schemas.find(source, nameOrId)
        .orElseThrow(() -> Refusal.invalid("Could not find property with name or id: " + nameOrId));
  }

  boolean matches(ObjectNode page, JsonNode filter) {
    if (filter.has("and")) {
      return filter.path("and").valueStream().map(each -> matches(page, each)).toList().stream()
          .allMatch(Boolean::booleanValue);
    }
    if (filter.has("or")) {
      return filter.path("or").valueStream().map(each -> matches(page, each)).toList().stream()
          .anyMatch(Boolean::booleanValue);
    }
    if (filter.has("timestamp")) {
      String field = filter.path("timestamp").asText();
      return holds(page.path(field), filter.path(field), "date");
    }
    ObjectNode column = column(filter.path("property").asText());
    String type = Schemas.type(column);
    if (!filter.has(type)) {
      throw Refusal.invalid(
          "database property %s does not match filter %s"
              .formatted(
                  type, String.join(",", filter.propertyStream().map(Map.Entry::getKey).toList())));
    }
    return holds(value(page, column), filter.path(type), type);
  }

  private static JsonNode value(ObjectNode page, ObjectNode column) {
    JsonNode value = page.path("properties").path(column.path("name").asText());
    return value.path(Schemas.type(column));
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return Limits.plain(value);
    }
    if (value.has("name")) {
      return value.path("name").asText();
    }
    return value.has("start") ? value.path("start").asText() : value.isNull() ? "" : value.asText();
  }

  private static boolean holds(JsonNode value, JsonNode condition, String type) {
    return condition.properties().stream()
        .allMatch(each -> holds(value, each.getKey(), each.getValue(), type));
  }

  private static boolean holds(JsonNode value, String word, JsonNode wanted, String type) {
    String text = text(value);
    boolean empty = text.isEmpty() && (!value.isArray() || value.isEmpty());
    return switch (word) {
      case "equals" ->
          switch (type) {
            case "number" -> value.isNumber() && value.asDouble() == wanted.asDouble();
            case "checkbox" -> value.asBoolean() == wanted.asBoolean();
            case "unique_id" -> value.path("number").asInt() == wanted.asInt();
            default -> text.equals(wanted.asText());
          };
      case "does_not_equal" ->
          type.equals("checkbox")
              ? value.asBoolean() != wanted.asBoolean()
              : !text.equals(wanted.asText());
      case "contains" ->
          type.equals("relation")
              ? value
                  .valueStream()
                  .anyMatch(e -> e.path("id").asText().equals(Things.id(wanted.asText())))
              : text.contains(wanted.asText());
      case "does_not_contain" -> !text.contains(wanted.asText());
      case "starts_with" -> text.startsWith(wanted.asText());
      case "is_empty" -> empty;
      case "is_not_empty" -> !empty;
      case "greater_than" -> value.isNumber() && value.asDouble() > wanted.asDouble();
      case "less_than" -> value.isNumber() && value.asDouble() < wanted.asDouble();
      case "on_or_after" -> !text.isEmpty() && !time(text).isBefore(time(wanted.asText()));
      case "on_or_before" -> !text.isEmpty() && !time(text).isAfter(time(wanted.asText()));
      case "after" -> !text.isEmpty() && time(text).isAfter(time(wanted.asText()));
      case "before" -> !text.isEmpty() && time(text).isBefore(time(wanted.asText()));
      default -> throw Refusal.invalid("body failed validation: filter has unknown " + word);
    };
  }

  private static OffsetDateTime time(String text) {
    if (text.length() == "2026-01-01".length()) {
      return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
    return OffsetDateTime.parse(text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? text : text + "Z");
  }
}
