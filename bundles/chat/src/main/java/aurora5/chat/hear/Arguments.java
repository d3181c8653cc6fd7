package aurora5.chat.hear;

import aurora5.chat.form.Form;
import aurora5.chat.form.Slot;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what a program or a model understood of a form: only what fits is taken. */
public final class Arguments {
  private Arguments() {}

  public static Map<Slot, JsonNode> in(JsonNode arguments, Form form, Reader reader) {
    Map<Slot, JsonNode> values = new LinkedHashMap<>();
    for (Slot slot : form.slots()) {
      JsonNode given = arguments.at(slot.pointer());
      boolean said = !given.isMissingNode() && !given.isNull();
      if (said && reader.read(slot, given) instanceof Reading.Value value) {
        values.put(slot, value.value());
      }
    }
    return values;
  }
}
