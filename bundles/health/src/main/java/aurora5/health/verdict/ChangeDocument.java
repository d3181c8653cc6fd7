package aurora5.health.verdict;

import aurora5.api.Json;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Verdict;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A change of the verdict as the journal keeps it. Pure. */
public final class ChangeDocument {
  private ChangeDocument() {}

  public static Json write(Verdict before, Verdict after, List<Finding> causes) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    change.put("before", before.name()).put("after", after.name());
    var all = change.putArray("causes");
    for (Finding cause : causes) {
      all.addObject()
          .put("probe", cause.probe())
          .put("status", cause.reading().status().name())
          .put("service", cause.service() && cause.vital())
          .put("ko", cause.reading().message().ko())
          .put("en", cause.reading().message().en());
    }
    return Documents.json(change);
  }

  /** The verdict after that change. */
  public static Verdict after(Json change) {
    return Verdict.valueOf(Documents.parseOwn(change).path("after").asText());
  }
}
