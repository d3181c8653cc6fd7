package aurora5.http.route;

import aurora5.http.web.Answer;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Answers that point to a run. */
final class Answers {
  private Answers() {}

  static String location(String runId) {
    return "/api/runs/" + runId;
  }

  static Map<String, String> at(String runId) {
    return Map.of("Location", location(runId));
  }

  static ObjectNode id(String runId) {
    return Documents.mapper().createObjectNode().put("runId", runId);
  }

  static Answer started(String runId) {
    return Answer.accepted(location(runId), id(runId));
  }
}
