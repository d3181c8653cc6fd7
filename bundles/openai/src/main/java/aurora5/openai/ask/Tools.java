package aurora5.openai.ask;

import aurora5.api.talk.Tool;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Describes tools to a model. Pure. */
final class Tools {
  private Tools() {}

  /**
   * @param place where in a tool's node its description goes: the two ways to ask differ in that
   */
  static ArrayNode of(List<Tool> tools, UnaryOperator<ObjectNode> place) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Tool tool : tools) {
      StrictSchema schema = StrictSchema.of(tool.name(), tool.schema());
      place
          .apply(all.addObject().put("type", "function"))
          .put("name", tool.name())
          .put("description", tool.description())
          .put("strict", schema.strict())
          .set("parameters", schema.schema());
    }
    return all;
  }
}
