package aurora5.notion.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is asked of Notion. Immutable, as long as nobody changes the body.
 *
 * @param path below the version, with its slash: {@code /pages}; ids in it as they are
 * @param query not yet encoded
 * @param body missing if there is none
 * @param fresh whether it says something about what was looked at a moment ago: then it is neither
 *     held up by a pause nor tried again, but fails
 */
public record Call(
    Urgency urgency,
    String method,
    String path,
    Map<String, String> query,
    JsonNode body,
    boolean fresh) {
  public Call {
    Objects.requireNonNull(urgency, "urgency");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(body, "body");
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash: " + path);
    }
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
  }

  public static Call get(Urgency urgency, String path) {
    return get(urgency, path, Map.of());
  }

  public static Call get(Urgency urgency, String path, Map<String, String> query) {
    return new Call(urgency, "GET", path, query, MissingNode.getInstance(), false);
  }

  public static Call post(Urgency urgency, String path, JsonNode body) {
    return new Call(urgency, "POST", path, Map.of(), body, false);
  }

  public static Call patch(Urgency urgency, String path, JsonNode body) {
    return new Call(urgency, "PATCH", path, Map.of(), body, false);
  }

  public static Call delete(Urgency urgency, String path) {
    return new Call(urgency, "DELETE", path, Map.of(), MissingNode.getInstance(), false);
  }

  /** The same, now or not at all. */
  public Call now() {
    return new Call(urgency, method, path, query, body, true);
  }

  /** Whether it changes nothing, so that it may be made again at any time. */
  public boolean reads() {
    return method.equals("GET")
        || method.equals("POST") && (path.endsWith("/query") || path.equals("/search"));
  }

  /** Without the body, which may be somebody's text. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
