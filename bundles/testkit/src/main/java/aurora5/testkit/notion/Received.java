package aurora5.testkit.notion;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request as it came in, and what became of it. Immutable.
 *
 * @param path below {@code /v1}: {@code /pages}
 * @param status of the answer; 0 if the connection was cut or left hanging
 * @param applied whether it was carried out, whatever was answered
 */
public record Received(
    Instant at,
    String method,
    String path,
    Map<String, String> query,
    Map<String, List<String>> headers,
    JsonNode body,
    int status,
    boolean applied) {
  /** Empty if it was not sent. */
  public String header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().get(0))
        .findFirst()
        .orElse("");
  }

  public boolean is(String methods, String paths) {
    return method.matches(methods) && path.matches(paths);
  }

  Received ended(int answered, boolean carriedOut) {
    return new Received(at, method, path, query, headers, body, answered, carriedOut);
  }
}
