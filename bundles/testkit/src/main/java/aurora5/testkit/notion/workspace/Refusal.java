package aurora5.testkit.notion.workspace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Refused as Notion refuses. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final transient ObjectNode additional;

  public Refusal(int status, String code, String message, ObjectNode additional) {
    super(message);
    this.status = status;
    this.code = code;
    this.additional = additional;
  }

  static Refusal invalid(String message) {
    return plain(400, "validation_error", message);
  }

  static Refusal missing(String object, String id) {
    return plain(
        404,
        "object_not_found",
        "Could not find %s with ID: %s. Make sure the relevant pages and databases are shared with your integration."
            .formatted(object, id));
  }

  static Refusal trashed() {
    return invalid(
        "Can't edit block that is archived. You must unarchive the block before editing.");
  }

  public static Refusal unauthorized() {
    return plain(401, "unauthorized", "API token is invalid.");
  }

  public static Refusal capability() {
    return plain(403, "restricted_resource", "Insufficient permissions for this endpoint.");
  }

  public static Refusal blockLimit() {
    ObjectNode additional = JsonNodeFactory.instance.objectNode();
    additional.putObject("block_limit").put("limit", 1000).put("used", 1000);
    return new Refusal(
        403, "restricted_resource", "This workspace has reached its block limit.", additional);
  }

  public static Refusal plain(int status, String code, String message) {
    return new Refusal(status, code, message, JsonNodeFactory.instance.objectNode());
  }

  public int status() {
    return status;
  }

  public ObjectNode body() {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("object", "error")
            .put("status", status)
            .put("code", code)
            .put("message", getMessage())
            .put("request_id", UUID.randomUUID().toString());
    if (!additional.isEmpty()) {
      body.set("additional_data", additional);
    }
    return body;
  }
}
