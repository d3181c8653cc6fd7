package aurora5.http.stream;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.store.ContextTable;
import aurora5.api.store.ContextTable.Change;
import aurora5.api.store.ContextTable.Value;
import aurora5.api.work.Work;
import aurora5.http.web.Refusal;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings committed changes of contexts to whoever watches. Thread-safe; close it to let them go.
 */
public final class ContextFeed implements AutoCloseable {
  public static final String MEDIA_TYPE = "text/event-stream;charset=utf-8";

  private static final Logger LOG = LoggerFactory.getLogger(ContextFeed.class);

  private final Set<ContextViewer> viewers = ConcurrentHashMap.newKeySet();
  private final ContextTable table;
  private final Work work;
  private final Duration beat;
  private final AutoCloseable watch;
  private volatile boolean closed;

  public ContextFeed(ContextTable table, Work work, Duration beat) {
    this.table = table;
    this.work = work;
    this.beat = beat;
    watch = table.watch(this::changed);
    nextBeat();
  }

  /**
   * @throws Refusal 503 if too many watch already
   */
  public void checkRoom() {
    if (viewers.size() >= Feed.MOST_VIEWERS) {
      throw Refusal.unavailable(
          new Text("이벤트를 보는 사람이 너무 많습니다", "Too many are watching events already"));
    }
  }

  /** Follows a context from a position on; {@code first} is sent before anything else. */
  public void open(AsyncContext context, String id, long position, byte[] first) {
    var held = new ContextViewer[1];
    try {
      var outlet = new Outlet(context, () -> viewers.remove(held[0]));
      var viewer = new ContextViewer(id, position, table, work.io(), outlet);
      held[0] = viewer;
      outlet.send(Frames.HELLO);
      outlet.send(first);
      viewers.add(viewer);
      outlet.start();
      viewer.changed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    closed = true;
    watch.close();
    viewers.forEach(viewer -> viewer.outlet().close());
  }

  private void changed(String id) {
    viewers.stream().filter(viewer -> viewer.watches(id)).forEach(ContextViewer::changed);
  }

  private void nextBeat() {
    work.timers().after(beat, this::beat);
  }

  private void beat() {
    if (closed) {
      return;
    }
    nextBeat();
    try {
      work.io().execute(() -> viewers.forEach(v -> v.outlet().offer(Frames.HEARTBEAT)));
    } catch (RejectedExecutionException e) {
      LOG.warn("No thread for the heartbeat of event streams", e);
    }
  }
}
