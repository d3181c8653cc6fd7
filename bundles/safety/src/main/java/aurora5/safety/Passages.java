package aurora5.safety;

import aurora5.api.Json;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the texts in a document, wherever they stand. Pure. */
final class Passages {
  private Passages() {}

  static List<String> of(Json document) {
    List<String> found = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(Documents.parseOwn(document));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (node.isTextual()) {
        found.add(node.textValue());
      }
      // A person may also write where a name of a field is expected.
      node.fieldNames().forEachRemaining(found::add);
      node.forEach(open::push);
    }
    return found;
  }
}
