package aurora5.mcp.tool;

import aurora5.api.run.RunView;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One call of a tool. Immutable.
 *
 * @param arguments an object
 * @param idempotencyKey at most 200 characters
 * @param progress hears how far a run is; absent if nobody asked
 */
public record Use(
    JsonNode arguments,
    Locale locale,
    Optional<String> idempotencyKey,
    Optional<Consumer<RunView>> progress) {
  /** An argument that is a text; empty for any other. */
  String text(String name) {
    return arguments.path(name).asText();
  }
}
