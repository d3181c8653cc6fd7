package aurora5.mcp.rpc;

import aurora5.api.Json;
import aurora5.api.mcp.McpReply;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Writes what goes back. */
public final class Messages {
  private Messages() {}

  public static Json result(JsonNode id, ObjectNode result) {
    return Documents.json(envelope(Optional.of(id)).set("result", result));
  }

  public static Json notification(String method, ObjectNode params) {
    ObjectNode message = envelope(Optional.empty()).put("method", method);
    if (!params.isEmpty()) {
      message.set("params", params);
    }
    return Documents.json(message);
  }

  /**
   * @param id empty if the request could not be read
   */
  public static McpReply.Message fault(Optional<JsonNode> id, Fault fault) {
    return new McpReply.Message(
        fault.status(), Documents.json(envelope(id).set("error", fault.document())));
  }

  private static ObjectNode envelope(Optional<JsonNode> id) {
    ObjectNode message = Documents.mapper().createObjectNode().put("jsonrpc", "2.0");
    id.ifPresent(given -> message.set("id", given));
    return message;
  }
}
