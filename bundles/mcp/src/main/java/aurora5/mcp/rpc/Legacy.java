package aurora5.mcp.rpc;

import aurora5.api.mcp.McpMessage;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Revisions 2025-03-26 to 2025-11-25: begins with a handshake, of which nothing has to be
 * remembered, because tools are all there is.
 */
public final class Legacy implements Era {
  static final Legacy ERA = new Legacy();

  /** Newest first. */
  private static final List<String> REVISIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26");

  private Legacy() {}

  @Override
  public void check(Request request, McpMessage message) {
    message
        .version()
        .filter(version -> !REVISIONS.contains(version) && !greets(request))
        .ifPresent(
            version -> {
              throw Fault.version(version, REVISIONS);
            });
  }

  @Override
  public boolean greets(Request request) {
    return request.method().equals("initialize");
  }

  @Override
  public ObjectNode greeting(Request request, Server server) {
    String wanted = request.params().path("protocolVersion").asText();
    ObjectNode greeting =
        Documents.mapper()
            .createObjectNode()
            .put("protocolVersion", REVISIONS.contains(wanted) ? wanted : REVISIONS.get(0));
    greeting.set("capabilities", Server.capabilities());
    greeting.set("serverInfo", server.document());
    return greeting.put("instructions", server.instructions());
  }

  @Override
  public boolean pings(Request request) {
    return request.method().equals("ping");
  }

  /** It listens by GET. */
  @Override
  public boolean listens(Request request) {
    return false;
  }

  @Override
  public ObjectNode result(ObjectNode result, Server server) {
    return result;
  }

  @Override
  public ObjectNode lasting(ObjectNode result, Server server) {
    return result;
  }

  @Override
  public Fault noMethod(Request request) {
    return Fault.noMethod(request.method(), 200);
  }
}
