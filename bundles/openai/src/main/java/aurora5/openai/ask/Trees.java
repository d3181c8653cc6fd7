package aurora5.openai.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.JsonValue;

/** Turns what the SDK read back into the tree it was. Pure. */
final class Trees {
  private Trees() {}

  static JsonNode of(Object value) {
    return JsonValue.from(value).convert(JsonNode.class);
  }
}
