package aurora5.testkit.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A call as it came in. Immutable. */
public record Asked(String method, String path, Map<String, List<String>> headers, JsonNode body) {
  /** Empty if it was not sent. */
  public String header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().get(0))
        .findFirst()
        .orElse("");
  }
}
