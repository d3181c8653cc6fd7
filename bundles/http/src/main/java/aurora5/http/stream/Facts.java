package aurora5.http.stream;

import aurora5.api.store.Journaled;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Shows what happened to a run to everybody who may watch. Stateless and thread-safe. */
public final class Facts {
  private Facts() {}

  /** The facts of an event, each with the run, sequence number and time it belongs to. */
  public static List<ObjectNode> of(Journaled event) {
    List<ObjectNode> facts = new ArrayList<>();
    for (JsonNode body : Documents.parseOwn(event.body())) {
      ObjectNode fact = withoutInput(body.deepCopy());
      fact.put("runId", event.runId()).put("seq", event.seq()).put("at", event.at().toString());
      facts.add(fact);
    }
    return facts;
  }

  /** What a person put in is not for everybody who watches: only the names of its fields are. */
  private static ObjectNode withoutInput(ObjectNode fact) {
    JsonNode input = fact.remove("input");
    if (input != null) {
      input.fieldNames().forEachRemaining(fact.putArray("inputKeys")::add);
    }
    return fact;
  }
}
