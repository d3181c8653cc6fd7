package aurora5.notion.request;

import aurora5.api.Json;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what a person wrote as input: JSON, or a line {@code key: value} for each field, whose
 * value gets the type that the schema says. A line without a known key goes on with the text before
 * it. What does not fit the schema is left as it is: whoever checks the input says so. Pure.
 */
final class InputLines {
  private static final Pattern LINE =
      Pattern.compile("\\s*([\\p{L}\\p{N}_.-]{1,100})\\s*[:=：]\\s?(.*)");
  private static final List<String> YES =
      List.of("true", "yes", "y", "예", "네", "응", "승인", "☑", "✅");
  private static final List<String> NO = List.of("false", "no", "n", "아니오", "아니요", "거절", "☐", "❌");

  private InputLines() {}

  /**
   * @throws DocumentException if it begins like JSON and is none
   */
  static JsonNode read(String text, JsonNode schema) {
    String whole = text.strip();
    if (whole.startsWith("{") || whole.startsWith("[")) {
      return Documents.parse(new Json(straight(whole)));
    }
    JsonNode fields = schema.path("properties");
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> last = null;
    for (String line : whole.lines().toList()) {
      Matcher pair = LINE.matcher(line);
      Optional<String> field =
          pair.matches() ? field(pair.group(1), fields, last) : Optional.empty();
      if (field.isPresent()) {
        last = new ArrayList<>(List.of(pair.group(2)));
        values.put(field.get(), last);
      } else if (last != null) {
        last.add(line);
      } else if (!line.isBlank()) {
        last = new ArrayList<>(List.of(line));
        values.put(onlyText(fields), last);
      }
    }
    ObjectNode input = Documents.mapper().createObjectNode();
    values.forEach(
        (name, lines) -> {
          String value = String.join("\n", lines).strip();
          if (!value.isEmpty()) {
            input.set(name, typed(value, fields.path(name)));
          }
        });
    return input;
  }

  /** Notion turns straight quotation marks into curly ones while people type. */
  private static String straight(String json) {
    return json.replace('“', '"').replace('”', '"');
  }

  private static Optional<String> field(String key, JsonNode fields, List<String> last) {
    if (fields.has(key)) {
      return Optional.of(key);
    }
    String folded = folded(key);
    List<String> alike = new ArrayList<>();
    fields
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (folded(name).equals(folded)) {
                alike.add(name);
              }
            });
    if (alike.size() == 1) {
      return Optional.of(alike.get(0));
    }
    return last == null || fields.isMissingNode() ? Optional.of(key) : Optional.empty();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_.-]", "");
  }

  /** A text without any key is meant for the one field of text that is needed. */
  private static String onlyText(JsonNode fields) {
    List<String> texts = new ArrayList<>();
    fields
        .fields()
        .forEachRemaining(
            field -> {
              if (type(field.getValue()).equals("string")) {
                texts.add(field.getKey());
              }
            });
    return texts.isEmpty() ? "input" : texts.get(0);
  }

  private static JsonNode typed(String value, JsonNode schema) {
    return switch (type(schema)) {
      case "integer", "number" -> number(value);
      case "boolean" -> truth(value);
      case "array" -> array(value, schema);
      case "object" -> value.startsWith("{") ? json(value) : new TextNode(value);
      default -> new TextNode(value);
    };
  }

  private static JsonNode number(String value) {
    try {
      return JsonNodeFactory.instance.numberNode(new BigDecimal(value.replace(",", "")));
    } catch (NumberFormatException noNumber) {
      return new TextNode(value);
    }
  }

  private static JsonNode truth(String value) {
    String word = value.toLowerCase(Locale.ROOT);
    if (YES.contains(word) || NO.contains(word)) {
      return JsonNodeFactory.instance.booleanNode(YES.contains(word));
    }
    return new TextNode(value);
  }

  private static JsonNode array(String value, JsonNode schema) {
    if (value.startsWith("[")) {
      return json(value);
    }
    ArrayNode items = Documents.mapper().createArrayNode();
    for (String item : value.split("[,\n]")) {
      if (!item.isBlank()) {
        items.add(typed(item.strip(), schema.path("items")));
      }
    }
    return items;
  }

  private static JsonNode json(String value) {
    try {
      return Documents.parse(new Json(straight(value)));
    } catch (DocumentException noJson) {
      return new TextNode(value);
    }
  }

  /** The one type that is not null. */
  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (!each.asText().equals("null")) {
          return each.asText();
        }
      }
    }
    for (JsonNode each : schema.path("anyOf")) {
      if (!type(each).equals("null") && !type(each).isEmpty()) {
        return type(each);
      }
    }
    return type.asText("");
  }

  /** A line for each field that is needed, to be filled in. */
  static String template(JsonNode schema) {
    return schema
        .path("required")
        .valueStream()
        .map(name -> name.asText() + ": ")
        .collect(Collectors.joining("\n"));
  }

  /** Fields of yes and no that nobody has filled in are what the person chose. */
  static JsonNode decided(JsonNode answer, JsonNode schema, boolean yes) {
    if (answer instanceof ObjectNode fields) {
      schema
          .path("properties")
          .fields()
          .forEachRemaining(
              field -> {
                if (type(field.getValue()).equals("boolean") && !fields.has(field.getKey())) {
                  fields.put(field.getKey(), yes);
                }
              });
    }
    return answer;
  }
}
