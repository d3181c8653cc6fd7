package aurora5.http.stream;

import aurora5.api.Json;
import aurora5.api.store.ContextTable;
import aurora5.api.store.ContextTable.Change;
import aurora5.api.store.ContextTable.Value;
import aurora5.api.work.Work;
import aurora5.http.stream.ContextViewer.Seen;
import aurora5.http.web.Refusal;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.AsyncContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings committed changes of contexts to whoever watches. Thread-safe; close it to let them go.
 */
public final class ContextFeed implements AutoCloseable {
  public static final String MEDIA_TYPE = "text/event-stream;charset=utf-8";

  private final Audience<ContextViewer> audience;
  private final ContextTable table;
  private final Work work;
  private final AutoCloseable watch;

  public ContextFeed(ContextTable table, Work work, Duration beat) {
    this.table = table;
    this.work = work;
    audience = new Audience<>(work, beat);
    watch = table.watch(this::changed);
  }

  /**
   * @throws Refusal 503 if too many watch already
   */
  public void checkRoom() {
    audience.checkRoom();
  }

  /** Follows a context from a position on; {@code first} is sent before anything else. */
  public void open(AsyncContext context, String id, long position, byte[] first) {
    audience
        .join(
            context,
            first,
            outlet -> new ContextViewer(new Seen(id, position), table, work.io(), outlet))
        .changed();
  }

  public static byte[] snapshot(long position, String id, Map<String, Value> values) {
    ObjectNode node = Documents.mapper().createObjectNode().put("id", id);
    ObjectNode keys = node.putObject("values");
    new TreeMap<>(values).forEach((key, value) -> keys.set(key, Documents.parseOwn(value.json())));
    return Frames.of("snapshot", position, node);
  }

  /** A change as history and events show it. */
  public static ObjectNode document(Change change) {
    ObjectNode node = Documents.mapper().createObjectNode().put("action", action(change));
    if (change.rollback()) {
      node.set("keys", tree(change.after()));
    } else {
      node.put("key", change.key());
      node.set("oldValue", tree(change.before()));
      node.set("newValue", tree(change.after()));
      node.put("version", change.version());
    }
    return node.put("by", change.by())
        .put("step", change.step())
        .put("timestamp", change.at().toString());
  }

  static String action(Change change) {
    if (change.rollback()) {
      return "rollback";
    }
    return change.after().isPresent() ? "set" : "delete";
  }

  private static JsonNode tree(Optional<Json> json) {
    return json.map(Documents::parseOwn).orElse(NullNode.getInstance());
  }

  @Override
  public void close() throws Exception {
    watch.close();
    audience.close();
  }

  private void changed(String id) {
    audience.each(
        viewer -> {
          if (viewer.watches(id)) {
            viewer.changed();
          }
        });
  }
}
