package aurora5.testkit.notion.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands in the columns of a row. */
final class Values {
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:\\d\\d)?)?");

  private final Things things;

  Values(Things things) {
    this.things = things;
  }

  /** Empty values for all columns, with those that nobody can write. */
  void begin(ObjectNode source, ObjectNode page) {
    ObjectNode values = page.putObject("properties");
    for (Map.Entry<String, JsonNode> each : source.path("properties").properties()) {
      String type = Schemas.type(each.getValue());
      ObjectNode value = values.putObject(each.getKey());
      value.put("id", each.getValue().path("id").asText()).put("type", type);
      switch (type) {
        case "title", "rich_text", "multi_select", "relation", "people", "files" ->
            value.putArray(type);
        case "checkbox" -> value.put(type, false);
        case "created_by" -> value.set(type, page.path("created_by"));
        case "last_edited_by" -> value.set(type, page.path("last_edited_by"));
        case "created_time", "last_edited_time" -> value.put(type, page.path(type).asText());
        case "unique_id" -> {
          int number = source.path("unique").asInt(0) + 1;
          source.put("unique", number);
          JsonNode prefix = each.getValue().path(type).path("prefix");
          value.putObject(type).put("number", number).set("prefix", prefix);
        }
        default -> value.putNull(type);
      }
    }
  }

  void write(ObjectNode source, ObjectNode page, JsonNode given) {
    for (Map.Entry<String, JsonNode> each : given.properties()) {
      ObjectNode column =
          Schemas.find(source, each.getKey())
              .orElseThrow(
                  () -> Refusal.invalid(each.getKey() + " is not a property that exists."));
      String name = column.path("name").asText();
      String type = Schemas.type(column);
      JsonNode wanted = each.getValue().path(type);
      if (wanted.isMissingNode()) {
        throw Refusal.invalid("%s is expected to be %s.".formatted(name, type));
      }
      Limits.keys(each.getValue(), "id", "name", "type", type);
      ObjectNode value = ((ObjectNode) page.path("properties")).withObject("/" + pointer(name));
      value.put("id", column.path("id").asText()).put("type", type);
      value.set(type, value(column, name, type, wanted));
    }
  }

  private static String pointer(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private JsonNode value(ObjectNode column, String name, String type, JsonNode wanted) {
    return switch (type) {
      case "title", "rich_text" -> Limits.richText(wanted, "body.properties." + name);
      case "select" -> wanted.isNull() ? wanted : Schemas.option(column, option(wanted), none());
      case "status" -> status(column, wanted);
      case "multi_select" -> {
        Limits.array(wanted, name);
        ArrayNode chosen = column.arrayNode();
        wanted.forEach(each -> chosen.add(Schemas.option(column, option(each), none())));
        yield chosen;
      }
      case "number" -> kind(wanted, wanted.isNumber() || wanted.isNull(), name, type);
      case "checkbox" -> kind(wanted, wanted.isBoolean(), name, type);
      case "url" -> {
        if (!wanted.isNull()) {
          Limits.url(wanted, "body.properties." + name);
        }
        yield wanted;
      }
      case "date" -> date(wanted, name);
      case "relation" -> {
        Limits.array(wanted, name);
        ArrayNode chosen = column.arrayNode();
        for (JsonNode each : wanted) {
          ObjectNode page = things.need("page", each.path("id").asText("none"));
          chosen.addObject().put("id", page.path("id").asText());
        }
        yield chosen;
      }
      case "people", "files" -> wanted;
      default -> throw Refusal.invalid("%s cannot be written: it is %s.".formatted(name, type));
    };
  }

  private static JsonNode none() {
    return MissingNode.getInstance();
  }

  private static String option(JsonNode wanted) {
    return wanted.path("name").asText();
  }

  private static JsonNode status(ObjectNode column, JsonNode wanted) {
    return column
        .path("status")
        .path("options")
        .valueStream()
        .filter(option -> option.path("name").asText().equals(option(wanted)))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("Invalid status option. Status option does not exist."));
  }

  private static JsonNode kind(JsonNode wanted, boolean fits, String name, String type) {
    if (!fits) {
      throw Refusal.invalid("body.properties.%s.%s is of the wrong type".formatted(name, type));
    }
    return wanted;
  }

  private static JsonNode date(JsonNode wanted, String name) {
    if (wanted.isNull()) {
      return NullNode.getInstance();
    }
    for (String end : new String[] {"start", "end"}) {
      JsonNode at = wanted.path(end);
      boolean needed = end.equals("start");
      if (needed ? !at.isTextual() : !at.isTextual() && !at.isNull() && !at.isMissingNode()) {
        throw Refusal.invalid("body.properties.%s.date.%s should be a date".formatted(name, end));
      }
      if (at.isTextual() && !DATE.matcher(at.asText()).matches()) {
        throw Refusal.invalid(
            "body.properties.%s.date.%s should be a valid ISO 8601 date".formatted(name, end));
      }
    }
    if (wanted.hasNonNull("time_zone") && wanted.path("start").asText().matches(".*(Z|[+]..:..)")) {
      throw Refusal.invalid("A date with an offset must not have a time zone.");
    }
    return Things.object()
        .put("start", wanted.path("start").asText())
        .put("end", wanted.hasNonNull("end") ? wanted.path("end").asText() : null)
        .put("time_zone", wanted.hasNonNull("time_zone") ? wanted.get("time_zone").asText() : null);
  }
}
