package aurora5.mcp.rpc;

import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What is wrong with a request, as JSON-RPC and the protocol number it. */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final int code;
  private final int status;
  private final transient Optional<ObjectNode> data;

  private Fault(int code, int status, String message, Optional<ObjectNode> data) {
    super(message, null, false, false);
    this.code = code;
    this.status = status;
    this.data = data;
  }

  static Fault notJson(String why) {
    return new Fault(-32700, BAD_REQUEST, why, Optional.empty());
  }

  static Fault invalidRequest(String why) {
    return new Fault(-32600, BAD_REQUEST, "Invalid request: " + why, Optional.empty());
  }

  /** A method that is not there: of HTTP's words for it each era has its own. */
  static Fault noMethod(String method, int status) {
    return new Fault(-32601, status, "Method not found: " + method, Optional.empty());
  }

  /** Of a request that is what it should be, but for a value in it. */
  public static Fault wrongParams(String why) {
    return new Fault(-32602, OK, why, Optional.empty());
  }

  static Fault missing(String field) {
    return new Fault(-32602, BAD_REQUEST, "params._meta needs " + field, Optional.empty());
  }

  /** It is our fault, and the log says more. */
  public static Fault internal() {
    return new Fault(-32603, 500, "Internal error; the log says more", Optional.empty());
  }

  static Fault header(String why) {
    return new Fault(-32020, BAD_REQUEST, "Header mismatch: " + why, Optional.empty());
  }

  static Fault version(String requested, Iterable<String> supported) {
    ObjectNode data = Documents.mapper().createObjectNode().put("requested", requested);
    supported.forEach(data.putArray("supported")::add);
    return new Fault(-32022, BAD_REQUEST, "Unsupported protocol version", Optional.of(data));
  }

  int status() {
    return status;
  }

  ObjectNode document() {
    ObjectNode error = Documents.mapper().createObjectNode();
    error.put("code", code).put("message", getMessage());
    data.ifPresent(more -> error.set("data", more));
    return error;
  }
}
