package aurora5.http.route;

import aurora5.api.Text;
import aurora5.api.store.ContextTable;
import aurora5.api.store.ContextTable.Change;
import aurora5.api.store.ContextTable.Value;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Refusal;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows shared state. */
@Component(service = Noun.class)
public final class ContextRoutes implements Noun {
  private static final int MOST_CONTEXTS = 500;
  private static final int MOST_CHANGES = 1_000;

  private final ContextTable table;

  @Activate
  public ContextRoutes(@Reference(name = "table") ContextTable table) {
    this.table = table;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/contexts", this::list),
        Route.get("/api/contexts/{id}", this::one),
        Route.get("/api/contexts/{id}/history", this::history));
  }

  private Answer list(Call call) {
    ObjectNode node = Documents.mapper().createObjectNode();
    var contexts = node.putArray("contexts");
    table.ids(MOST_CONTEXTS).forEach(id -> contexts.addObject().put("id", id));
    return Answer.ok(node);
  }

  private Answer one(Call call) {
    String id = call.variable("id");
    Map<String, Value> values = new TreeMap<>(table.values(id));
    if (values.isEmpty() && table.history(id, 1).isEmpty()) {
      throw unknown(id);
    }
    ObjectNode node = Documents.mapper().createObjectNode().put("id", id);
    ObjectNode keys = node.putObject("values");
    values.forEach(
        (key, value) ->
            keys.putObject(key)
                .put("version", value.version())
                .put("changedAt", value.changedAt().toString())
                .set("value", Documents.parseOwn(value.json())));
    return Answer.ok(node);
  }

  private Answer history(Call call) {
    String id = call.variable("id");
    List<Change> changes = table.history(id, MOST_CHANGES);
    if (changes.isEmpty()) {
      throw unknown(id);
    }
    ObjectNode node = Documents.mapper().createObjectNode().put("id", id);
    var history = node.putArray("history");
    changes.forEach(change -> history.add(document(change)));
    return Answer.ok(node);
  }

  private static ObjectNode document(Change change) {
    ObjectNode node =
        Documents.mapper()
            .createObjectNode()
            .put("action", change.after().isPresent() ? "set" : "delete")
            .put("key", change.key());
    node.set("oldValue", RunDocuments.tree(change.before()));
    node.set("newValue", RunDocuments.tree(change.after()));
    return node.put("version", change.version())
        .put("by", change.by())
        .put("step", change.step())
        .put("timestamp", change.at().toString());
  }

  private static Refusal unknown(String id) {
    return Refusal.of(404, new Text("컨텍스트를 찾을 수 없습니다: " + id, "No such context: " + id));
  }
}
