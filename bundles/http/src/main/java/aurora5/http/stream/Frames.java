package aurora5.http.stream;

import aurora5.api.store.Journaled;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
    List<ObjectNode> facts = Facts.of(event);
    for (ObjectNode fact : facts) {
      if (fact == facts.get(facts.size() - 1)) {
        text.append("id: ").append(event.position()).append('\n');
      }
      append(text, fact.path("fact").asText("fact"), fact);
    }
    return bytes(text.toString());
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
