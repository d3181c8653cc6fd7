package aurora5.mcp.tool;

import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What came of a call. Immutable.
 *
 * @param text for the model
 * @param data the same for programs, as the tool's output schema says
 * @param failed the text says why, so that the model can do better
 */
public record Result(String text, Optional<ObjectNode> data, boolean failed) {
  static Result of(ObjectNode data) {
    return new Result(Documents.json(data).text(), Optional.of(data), false);
  }

  static Result said(String text, ObjectNode data) {
    return new Result(text, Optional.of(data), false);
  }

  static Result failed(String text) {
    return new Result(text, Optional.empty(), true);
  }

  public ObjectNode document() {
    ObjectNode document = Documents.mapper().createObjectNode();
    document.putArray("content").addObject().put("type", "text").put("text", text);
    data.ifPresent(given -> document.set("structuredContent", given));
    return document.put("isError", failed);
  }
}
