package aurora5.mcp.tool;

import aurora5.api.Text;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool of the house takes: texts, all of them needed, and one value of any kind at most.
 * Immutable.
 *
 * @param any name of that value; empty for none
 */
record Parameters(Map<String, Text> texts, String any, Text anyMeans) {
  static final Parameters NONE = new Parameters(Map.of(), "", Text.same(""));

  Parameters {
    texts = new LinkedHashMap<>(texts);
  }

  static Parameters text(String name, Text means) {
    return new Parameters(Map.of(name, means), "", Text.same(""));
  }

  Parameters andText(String name, Text means) {
    Map<String, Text> more = new LinkedHashMap<>(texts);
    more.put(name, means);
    return new Parameters(more, any, anyMeans);
  }

  Parameters andAny(String name, Text means) {
    return new Parameters(texts, name, means);
  }

  ObjectNode schema(Locale locale) {
    ObjectNode schema = Documents.mapper().createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    var required = schema.putArray("required");
    texts.forEach(
        (name, means) -> {
          properties
              .putObject(name)
              .put("type", "string")
              .put("minLength", 1)
              .put("description", means.in(locale));
          required.add(name);
        });
    if (!any.isEmpty()) {
      properties.putObject(any).put("description", anyMeans.in(locale));
      required.add(any);
    }
    return schema.put("additionalProperties", false);
  }

  /** The first that is missing or no text; empty if all is there. */
  Optional<String> missing(JsonNode arguments) {
    return texts.keySet().stream()
        .filter(name -> arguments.path(name).asText().isBlank())
        .findFirst()
        .or(() -> Optional.of(any).filter(name -> !name.isEmpty() && !arguments.has(name)));
  }
}
