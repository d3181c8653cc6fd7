package aurora5.router.catalog;

import aurora5.api.Json;
import aurora5.json.Documents;
import aurora5.json.RecordSchema;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The schema of what a fan-out yields. Immutable. */
final class ResultSchema {
  private ResultSchema() {}

  /**
   * @param settled whether a failed item stands in its place as a failure
   */
  static Json list(Class<?> item, boolean settled) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ObjectNode items = (ObjectNode) Documents.parseOwn(RecordSchema.of(item));
    schema.set("$schema", items.remove("$schema"));
    schema.put("type", "array");
    if (items.has("$defs")) {
      schema.set("$defs", items.remove("$defs"));
    }
    if (settled) {
      schema.putObject("items");
    } else {
      schema.set("items", items);
    }
    return Documents.json(schema);
  }
}
