package aurora5.http.stream;

import aurora5.api.store.Journaled;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Writes events as a browser's EventSource reads them. */
public final class Frames {
  static final byte[] HEARTBEAT = bytes(":\n\n");
  static final byte[] HELLO = bytes("retry: 2000\n\n");

  private Frames() {}

  /**
   * A fact a frame. Only the last one carries the id: who loses the line in between is sent all of
   * them again.
   */
  static byte[] of(Journaled event) {
    var text = new StringBuilder();
    JsonNode body = Documents.parseOwn(event.body());
    int last = body.size() - 1;
    for (int i = 0; i <= last; i++) {
      ObjectNode fact = withoutInput(body.get(i).deepCopy());
      fact.put("runId", event.runId()).put("seq", event.seq()).put("at", event.at().toString());
      if (i == last) {
        text.append("id: ").append(event.position()).append('\n');
      }
      append(text, fact.path("fact").asText("fact"), fact);
    }
    return bytes(text.toString());
  }

  /** What a person put in is not for everybody who watches: only the names of its fields are. */
  private static ObjectNode withoutInput(ObjectNode fact) {
    JsonNode input = fact.remove("input");
    if (input != null) {
      input.fieldNames().forEachRemaining(fact.putArray("inputKeys")::add);
    }
    return fact;
  }

  public static byte[] of(String name, long id, JsonNode data) {
    return bytes(append(new StringBuilder("id: " + id + "\n"), name, data).toString());
  }

  private static StringBuilder append(StringBuilder text, String name, JsonNode data) {
    return text.append("event: ")
        .append(name.replaceAll("\\s", "-"))
        .append("\ndata: ")
        .append(Documents.json(data).text())
        .append("\n\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
