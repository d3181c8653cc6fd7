package aurora5.testkit.notion;

import aurora5.testkit.notion.workspace.Refusal;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A way to fail. Immutable.
 *
 * @param applied whether the call is carried out before it fails
 * @param tells whether the answer says what was saved
 */
public record Fault(
    Way way,
    boolean applied,
    boolean tells,
    int status,
    Map<String, String> headers,
    String type,
    String body) {
  /** How it ends. */
  public enum Way {
    ANSWER,
    RESET,
    SILENCE
  }

  private static final String JSON = "application/json; charset=utf-8";

  /** {@code public_api_request_rate_limit} and its like. */
  public static Fault rateLimited(String reason, int seconds) {
    ObjectNode additional =
        object().put("rate_limit_reason", reason).put("retry_after", String.valueOf(seconds));
    return error(429, "rate_limited", "You have been rate limited.", additional, false)
        .with("Retry-After", String.valueOf(seconds));
  }

  /** Too many calls for good. */
  public static Fault blocked() {
    ObjectNode additional = object().put("rate_limit_reason", "public_api_request_blocked");
    return error(429, "rate_limited", "Requests are blocked.", additional, false);
  }

  public static Fault overloaded(int seconds) {
    return error(529, "service_overload", "Notion is overloaded.", object(), false)
        .with("Retry-After", String.valueOf(seconds));
  }

  public static Fault internal(boolean applied) {
    return error(500, "internal_server_error", "Unexpected error occurred.", object(), applied);
  }

  /** As the gateway before Notion says it: no JSON. */
  public static Fault badGateway(boolean applied) {
    String page =
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad"
            + " Gateway</h1></center>\r\n</body>\r\n</html>\r\n";
    return new Fault(Way.ANSWER, applied, false, 502, Map.of(), "text/html", page);
  }

  /** Saved all the same, and the answer says what. */
  public static Fault savedButUnavailable() {
    ObjectNode additional = object().put("retry_guidance", "do_not_retry");
    Fault told =
        error(503, "service_unavailable", "Notion is unavailable, try later.", additional, true);
    return new Fault(Way.ANSWER, true, true, 503, Map.of(), JSON, told.body());
  }

  public static Fault unavailable(boolean applied) {
    return error(503, "service_unavailable", "Notion is unavailable.", object(), applied);
  }

  public static Fault gatewayTimeout(boolean applied) {
    return error(504, "gateway_timeout", "The request timed out.", object(), applied);
  }

  public static Fault conflict() {
    return error(409, "conflict_error", "Conflict occurred while saving.", object(), false);
  }

  public static Fault blockLimit() {
    Refusal refusal = Refusal.blockLimit();
    return new Fault(
        Way.ANSWER, false, false, refusal.status(), Map.of(), JSON, refusal.body().toString());
  }

  /** The connection is cut without an answer. */
  public static Fault reset(boolean applied) {
    return new Fault(Way.RESET, applied, false, 0, Map.of(), JSON, "");
  }

  /** No answer comes until the stand-in closes. */
  public static Fault silence(boolean applied) {
    return new Fault(Way.SILENCE, applied, false, 0, Map.of(), JSON, "");
  }

  public static Fault error(
      int status, String code, String message, ObjectNode additional, boolean applied) {
    String body = new Refusal(status, code, message, additional).body().toString();
    return new Fault(Way.ANSWER, applied, false, status, Map.of(), JSON, body);
  }

  private Fault with(String name, String value) {
    return new Fault(way, applied, tells, status, Map.of(name, value), type, body);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
