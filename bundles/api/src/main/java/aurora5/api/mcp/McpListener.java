package aurora5.api.mcp;

import aurora5.api.Json;
import org.osgi.annotation.versioning.ConsumerType;

/** The client's end of a stream. Thread-safe; no method blocks. */
@ConsumerType
public interface McpListener {
  /** Sends a message, unless the client has hung up. */
  void say(Json message);

  /** Nothing more follows. */
  void end();

  /** Calls that once the client has hung up or nothing more follows; at once if so already. */
  void whenGone(Runnable action);
}
