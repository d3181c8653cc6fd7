package aurora5.api.mcp;

import aurora5.api.Json;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** How a message is answered. Immutable. */
public sealed interface McpReply {
  /**
   * @param status of HTTP
   */
  record Message(int status, Json body) implements McpReply {}

  /** Comes when it comes, never exceptionally; no thread waits. */
  record Later(CompletionStage<Message> message) implements McpReply {}

  /** It was a notification: nothing is answered. */
  record Taken() implements McpReply {}

  /**
   * Several messages, one after the other.
   *
   * @param opening gets whom to send them to, once; does not block
   */
  record Stream(Consumer<McpListener> opening) implements McpReply {}
}
