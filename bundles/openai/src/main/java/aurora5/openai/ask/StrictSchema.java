package aurora5.openai.ask;

import aurora5.api.Json;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A schema of ours in the part of JSON Schema that servers can force a model to keep to: everything
 * required, what may be missing is null, and limits that they do not know said in words. Immutable.
 *
 * @param strict false if the schema has something that cannot be forced, such as a map; it then
 *     only guides
 */
record StrictSchema(String name, ObjectNode schema, boolean strict) {
  private static final Set<String> KEPT =
      Set.of("type", "enum", "minimum", "maximum", "minItems", "maxItems", "description");
  private static final Set<String> FORMATS =
      Set.of("date-time", "date", "time", "duration", "uuid");
  private static final int LONGEST_NAME = 64;

  static StrictSchema of(String name, Json schema) {
    JsonNode ours = Documents.parseOwn(schema);
    var writer = new Writer();
    ObjectNode written = writer.schema(ours);
    JsonNode defs = ours.path("$defs");
    if (!defs.isEmpty()) {
      ObjectNode target = written.putObject("$defs");
      defs.properties().forEach(def -> target.set(def.getKey(), writer.schema(def.getValue())));
    }
    String latin = name.replaceAll("[^a-zA-Z0-9_-]", "_");
    String shorter = latin.substring(0, Math.min(latin.length(), LONGEST_NAME));
    return new StrictSchema(shorter.isEmpty() ? "answer" : shorter, written, writer.strict);
  }

  /** One walk over a schema. */
  private static final class Writer {
    private boolean strict = true;

    ObjectNode schema(JsonNode ours) {
      ObjectNode written = JsonNodeFactory.instance.objectNode();
      if (ours.has("$ref")) {
        return written.set("$ref", ours.get("$ref"));
      }
      List<String> words = new ArrayList<>();
      for (Map.Entry<String, JsonNode> entry : ours.properties()) {
        if (KEPT.contains(entry.getKey())) {
          written.set(entry.getKey(), entry.getValue());
        }
      }
      String format = ours.path("format").asText();
      if (FORMATS.contains(format)) {
        written.put("format", format);
      } else if (!format.isEmpty()) {
        words.add("of the form " + format);
      }
      length(ours, words);
      if (ours.path("uniqueItems").asBoolean()) {
        words.add("each only once");
      }
      if (ours.has("items")) {
        written.set("items", schema(ours.get("items")));
      }
      if (!words.isEmpty()) {
        String said = ours.path("description").asText();
        String more = String.join(", ", words);
        written.put("description", said.isEmpty() ? more : said + " (" + more + ")");
      }
      object(ours, written);
      if (!ours.has("type")) {
        strict = false;
      }
      return written;
    }

    private static void length(JsonNode ours, List<String> words) {
      if (ours.has("minLength")) {
        words.add("at least %d characters".formatted(ours.get("minLength").asLong()));
      }
      if (ours.has("maxLength")) {
        words.add("at most %d characters".formatted(ours.get("maxLength").asLong()));
      }
    }

    private void object(JsonNode ours, ObjectNode written) {
      if (!ours.path("type").asText().equals("object")) {
        return;
      }
      JsonNode others = ours.path("additionalProperties");
      if (!others.isBoolean() || others.asBoolean()) {
        strict = false;
        if (others.isObject()) {
          written.set("additionalProperties", schema(others));
        }
        return;
      }
      Set<String> needed = new HashSet<>();
      ours.path("required").forEach(name -> needed.add(name.asText()));
      ObjectNode properties = written.putObject("properties");
      ArrayNode required = written.putArray("required");
      for (Map.Entry<String, JsonNode> property : ours.path("properties").properties()) {
        ObjectNode own = schema(property.getValue());
        properties.set(property.getKey(), needed.contains(property.getKey()) ? own : orNull(own));
        required.add(property.getKey());
      }
      written.put("additionalProperties", false);
    }

    private static ObjectNode orNull(ObjectNode own) {
      if (own.path("type").isTextual() && !own.path("type").asText().equals("object")) {
        String type = own.get("type").asText();
        own.putArray("type").add(type).add("null");
        if (own.get("enum") instanceof ArrayNode names) {
          own.set("enum", names.deepCopy().addNull());
        }
        return own;
      }
      ObjectNode either = JsonNodeFactory.instance.objectNode();
      either.putArray("anyOf").add(own).addObject().put("type", "null");
      return either;
    }
  }
}
