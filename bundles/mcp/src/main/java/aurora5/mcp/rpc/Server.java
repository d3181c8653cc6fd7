package aurora5.mcp.rpc;

import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Who answers. Immutable.
 *
 * @param instructions how a model makes good use of the tools
 */
public record Server(String name, String title, String version, String instructions) {
  ObjectNode document() {
    return Documents.mapper()
        .createObjectNode()
        .put("name", name)
        .put("title", title)
        .put("version", version);
  }

  /** There are tools, and they come and go. */
  static ObjectNode capabilities() {
    ObjectNode capabilities = Documents.mapper().createObjectNode();
    capabilities.putObject("tools").put("listChanged", true);
    return capabilities;
  }
}
