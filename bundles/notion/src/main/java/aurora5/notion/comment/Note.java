package aurora5.notion.comment;

import aurora5.api.Json;
import aurora5.api.deliver.Delivery;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a row of the inbox says of its comment: ids, without a word of anybody. Immutable; what is
 * not known is empty.
 *
 * @param parent page or block that it belongs to, known once Aurora is meant
 * @param run whose end is to stand there
 * @param own whether Aurora wrote it
 */
record Note(String comment, String parent, String discussion, String run, boolean own) {
  static Note fresh(String comment) {
    return new Note(comment, "", "", "", false);
  }

  static Note own(String comment) {
    return new Note(comment, "", "", "", true);
  }

  static Note about(Comment comment) {
    return new Note(comment.id(), comment.parent(), comment.discussion(), "", false);
  }

  static Note of(Delivery row) {
    JsonNode body = Documents.parseOwn(row.body());
    return new Note(
        body.path("comment").asText(),
        body.path("parent").asText(),
        body.path("discussion").asText(),
        body.path("run").asText(),
        body.path("own").asBoolean());
  }

  Note awaiting(String runId) {
    return new Note(comment, parent, discussion, runId, own);
  }

  Json json() {
    ObjectNode body = Documents.mapper().createObjectNode().put("comment", comment);
    put(body, "parent", parent);
    put(body, "discussion", discussion);
    put(body, "run", run);
    if (own) {
      body.put("own", true);
    }
    return Documents.json(body);
  }

  private static void put(ObjectNode body, String name, String value) {
    if (!value.isEmpty()) {
      body.put(name, value);
    }
  }
}
