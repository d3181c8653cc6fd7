package aurora5.mcp.rpc;

import aurora5.api.mcp.McpMessage;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Revision 2026-07-28: each request says for itself what it needs, and headers say it again. */
public final class Modern implements Era {
  static final Modern ERA = new Modern();

  private static final String PREFIX = "io.modelcontextprotocol/";
  private static final String VERSION_FIELD = PREFIX + "protocolVersion";
  private static final String CAPABILITIES = PREFIX + "clientCapabilities";
  private static final String SUBSCRIPTION = PREFIX + "subscriptionId";
  private static final String REVISION = "2026-07-28";
  private static final List<String> METHODS = List.of("server/discover", "subscriptions/listen");

  /** How long a client may keep a list: as long as a dropped jar takes to be live. */
  private static final int FRESH_MILLIS = 1_000;

  private static final String ENCODED = "=?base64?";
  private static final String ENCODED_END = "?=";

  private Modern() {}

  static boolean speaks(Request request, McpMessage message) {
    return request.meta().has(VERSION_FIELD)
        || message.version().filter(REVISION::equals).isPresent()
        || METHODS.contains(request.method());
  }

  @Override
  public void check(Request request, McpMessage message) {
    String header =
        message.version().orElseThrow(() -> Fault.header("MCP-Protocol-Version is missing"));
    JsonNode version = request.meta().path(VERSION_FIELD);
    if (!version.isTextual()) {
      throw Fault.missing(VERSION_FIELD);
    } else if (!header.equals(version.textValue())) {
      throw Fault.header("MCP-Protocol-Version is not that of the body");
    } else if (!header.equals(REVISION)) {
      throw Fault.version(header, List.of(REVISION));
    } else if (!request.meta().path(CAPABILITIES).isObject()) {
      throw Fault.missing(CAPABILITIES);
    }
    same("Mcp-Method", message.method(), request.method());
    if (request.method().equals("tools/call")) {
      same("Mcp-Name", message.name().map(Modern::decoded), request.params().path("name").asText());
    }
  }

  private static void same(String name, Optional<String> header, String body) {
    String value = header.orElseThrow(() -> Fault.header(name + " is missing"));
    if (!value.equals(body)) {
      throw Fault.header(name + " is not that of the body");
    }
  }

  private static String decoded(String header) {
    if (!header.startsWith(ENCODED) || !header.endsWith(ENCODED_END)) {
      return header;
    }
    String text = header.substring(ENCODED.length(), header.length() - ENCODED_END.length());
    try {
      return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Fault.header("Mcp-Name is not encoded as it says");
    }
  }

  @Override
  public boolean greets(Request request) {
    return request.method().equals("server/discover");
  }

  @Override
  public ObjectNode greeting(Request request, Server server) {
    ObjectNode greeting = Documents.mapper().createObjectNode();
    greeting.putArray("supportedVersions").add(REVISION);
    greeting.set("capabilities", Server.capabilities());
    return lasting(greeting.put("instructions", server.instructions()), server);
  }

  @Override
  public boolean pings(Request request) {
    return false;
  }

  @Override
  public boolean listens(Request request) {
    return request.method().equals("subscriptions/listen");
  }

  @Override
  public ObjectNode result(ObjectNode result, Server server) {
    result.withObjectProperty("_meta").set(PREFIX + "serverInfo", server.document());
    return result.put("resultType", "complete");
  }

  @Override
  public ObjectNode lasting(ObjectNode result, Server server) {
    return result(result, server).put("ttlMs", FRESH_MILLIS).put("cacheScope", "private");
  }

  @Override
  public Fault noMethod(Request request) {
    return Fault.noMethod(request.method(), 404);
  }

  /** Marks what belongs to a subscription with the id of the request that opened it. */
  public static ObjectNode ofSubscription(JsonNode id, ObjectNode part) {
    part.withObjectProperty("_meta").set(SUBSCRIPTION, id);
    return part;
  }
}
