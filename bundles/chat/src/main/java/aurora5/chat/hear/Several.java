package aurora5.chat.hear;

import aurora5.chat.form.Slot;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an answer that gives everything that is missing at once, in order and without names. */
public final class Several {
  private static final int FEW = 3;

  private Several() {}

  /** Empty unless there are as many parts as slots, and each fits. */
  public static Map<Slot, JsonNode> in(String text, List<Slot> missing, Reader reader) {
    Map<Slot, JsonNode> values = new LinkedHashMap<>();
    for (String separator : List.of("\\s*\\n+\\s*", "\\s*[,、]\\s*")) {
      String[] parts = text.strip().split(separator);
      if (parts.length >= FEW && parts.length == missing.size()) {
        for (int i = 0; i < parts.length; i++) {
          if (!(reader.read(missing.get(i), parts[i]) instanceof Reading.Value value)) {
            return Map.of();
          }
          values.put(missing.get(i), value.value());
        }
        return values;
      }
    }
    return values;
  }
}
