package aurora5.http.describe;

import aurora5.api.Json;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/** The path of a single workflow. */
final class WorkflowPath {
  private WorkflowPath() {}

  static void add(ObjectNode paths, WorkflowVersion version) {
    ObjectNode post = paths.withObjectProperty("/api/" + version.id()).putObject("post");
    post.put("operationId", "run-" + version.id())
        .put("summary", version.description().en())
        .put("x-summary-ko", version.description().ko());
    post.putArray("tags").add("workflows");
    post.putObject("requestBody")
        .put("required", true)
        .putObject("content")
        .putObject("application/json")
        .set("schema", schema(version, "input", version.inputSchema()));
    ObjectNode responses = post.putObject("responses");
    responses
        .putObject("200")
        .put("description", "It has ended: data holds the result of each step")
        .putObject("content")
        .putObject("application/json")
        .set("schema", ended(version));
    responses.putObject("202").put("description", "It goes on; Location tells where");
    responses.set("default", OpenApi.problem());
    events(post, version);
  }

  /** What can be sent to its runs while they wait. */
  private static void events(ObjectNode post, WorkflowVersion version) {
    if (!version.eventSchemas().isEmpty()) {
      ObjectNode events = post.putObject("x-events");
      new TreeMap<>(version.eventSchemas())
          .forEach((step, schema) -> events.set(step, schema(version, "events/" + step, schema)));
    }
  }

  private static ObjectNode ended(WorkflowVersion version) {
    ObjectNode schema = Documents.mapper().createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("success").put("type", "boolean");
    String last = version.plan().steps().get(version.plan().result()).name();
    ObjectNode data = properties.putObject("data").put("type", "object");
    data.putObject("properties").set(last, schema(version, "output", version.outputSchema()));
    properties.putObject("context").put("type", "object");
    return schema;
  }

  /** With a name of its own: a reference within it means itself, not the whole document. */
  private static JsonNode schema(WorkflowVersion version, String what, Json schema) {
    JsonNode node = Documents.parseOwn(schema);
    return node instanceof ObjectNode object
        ? object.put("$id", "/api/workflows/" + version.id() + "/" + what)
        : node;
  }
}
