package aurora5.mcp.rpc;

import aurora5.api.mcp.McpMessage;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One of the protocol's two eras: what it asks of a request, and how it wants its results.
 * Immutable.
 */
public sealed interface Era permits Modern, Legacy {
  /** The era of whoever sent it, told by the request alone. */
  static Era of(Request request, McpMessage message) {
    return Modern.speaks(request, message) ? Modern.ERA : Legacy.ERA;
  }

  /**
   * @throws Fault unless the request is as its era wants it
   */
  void check(Request request, McpMessage message);

  /** The first words between the two, if the request is that. */
  boolean greets(Request request);

  ObjectNode greeting(Request request, Server server);

  /** A question whether anybody is there. */
  boolean pings(Request request);

  /** Asks for news of the tools. */
  boolean listens(Request request);

  /** Completes a result. */
  ObjectNode result(ObjectNode result, Server server);

  /** Completes a result that may be kept for a while. */
  ObjectNode lasting(ObjectNode result, Server server);

  Fault noMethod(Request request);
}
