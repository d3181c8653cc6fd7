package aurora5.mcp.rpc;

import aurora5.api.Json;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a client asks, or tells. Fields that are not known are let be. Immutable.
 *
 * @param id a text or a whole number; empty if it is a notification
 */
public record Request(Optional<JsonNode> id, String method, JsonNode params) {
  /**
   * @throws Fault if it is no JSON, or no request
   */
  public static Request of(Json body) {
    JsonNode message = parsed(body);
    if (message.isArray()) {
      throw Fault.invalidRequest("one message at a time, no array of them");
    }
    JsonNode id = message.path("id");
    if (!"2.0".equals(message.path("jsonrpc").asText()) || !message.path("method").isTextual()) {
      throw Fault.invalidRequest("a message has \"jsonrpc\": \"2.0\" and a method");
    }
    if (!id.isMissingNode() && !id.isTextual() && !id.isIntegralNumber()) {
      throw Fault.invalidRequest("an id is a text or a whole number");
    }
    return new Request(
        Optional.of(id).filter(given -> !given.isMissingNode()),
        message.path("method").textValue(),
        message.path("params"));
  }

  private static JsonNode parsed(Json body) {
    try {
      return Documents.parse(body);
    } catch (DocumentException e) {
      throw Fault.notJson(e.getMessage());
    }
  }

  public boolean isNotification() {
    return id.isEmpty();
  }

  /** What the client says of the request itself. */
  public JsonNode meta() {
    return params.path("_meta");
  }

  /** Whether and under which name it wants to hear how far it is. */
  public Optional<JsonNode> progressToken() {
    return Optional.of(meta().path("progressToken"))
        .filter(token -> token.isTextual() || token.isIntegralNumber());
  }
}
