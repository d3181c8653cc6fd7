package aurora5.api.mcp;

import aurora5.api.Json;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One message of a client with what its carrier says of it. Immutable; its text is data, whatever
 * it says.
 *
 * @param body a JSON-RPC message, as it came
 * @param version header {@code MCP-Protocol-Version}
 * @param method header {@code Mcp-Method}
 * @param name header {@code Mcp-Name}
 * @param idempotencyKey header {@code Idempotency-Key}
 * @param locale of the words in the answer
 */
public record McpMessage(
    Json body,
    Optional<String> version,
    Optional<String> method,
    Optional<String> name,
    Optional<String> idempotencyKey,
    Locale locale) {
  public McpMessage {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(locale, "locale");
  }

  /** Nothing of what the client said. */
  @Override
  public String toString() {
    return "McpMessage[" + body.text().length() + " characters]";
  }
}
