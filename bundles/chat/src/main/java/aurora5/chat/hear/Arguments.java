package aurora5.chat.hear;

import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.form.Slot;
import aurora5.chat.form.Sort;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
        boolean records = slot.sort() == Sort.RECORDS;
        values.put(slot, records ? rows(value.value(), form.of(slot), reader) : value.value());
      }
    }
    return values;
  }

  private static JsonNode rows(JsonNode given, Form record, Reader reader) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    given.forEach(row -> rows.add(Filled.NOTHING.with(in(row, record, reader)).input()));
    return rows;
  }
}
