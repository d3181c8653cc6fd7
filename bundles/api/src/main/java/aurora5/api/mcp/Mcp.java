package aurora5.api.mcp;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Offers every workflow, and the little that is needed around them, to clients of the Model Context
 * Protocol. Remembers nothing between messages. Thread-safe; holds no thread of the caller.
 */
@ProviderType
public interface Mcp {
  /** Answers one message; what is wrong with it is an answer, too. */
  McpReply answer(McpMessage message);

  /** What clients of revisions before 2026-07-28 are told unasked: that the tools have changed. */
  McpReply.Stream announcements();
}
