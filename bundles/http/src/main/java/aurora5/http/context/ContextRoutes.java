package aurora5.http.context;

import aurora5.api.Text;
import aurora5.api.context.Contexts;
import aurora5.api.store.ContextTable;
import aurora5.api.store.ContextTable.Change;
import aurora5.api.store.ContextTable.Summary;
import aurora5.api.store.RunTable;
import aurora5.api.work.Work;
import aurora5.http.stream.ContextFeed;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Refusal;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Shows shared state, and lets people change it. */
@Component(service = Noun.class)
public final class ContextRoutes implements Noun {
  private static final int MOST_CONTEXTS = 500;
  private static final int MOST_CHANGES = 1_000;
  private static final Duration BEAT = Duration.ofSeconds(15);

  private final ContextTable table;
  private final RunTable runs;
  private final Contexts contexts;
  private final KeyRoutes keys;
  private final ContextFeed feed;

  @Activate
  public ContextRoutes(
      @Reference(name = "table") ContextTable table,
      @Reference(name = "runs") RunTable runs,
      @Reference(name = "contexts") Contexts contexts,
      @Reference(name = "work") Work work) {
    this.table = table;
    this.runs = runs;
    this.contexts = contexts;
    keys = new KeyRoutes(contexts, table);
    feed = new ContextFeed(table, work, BEAT);
  }

  @Deactivate
  public void close() throws Exception {
    feed.close();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/contexts", this::list).says("Contexts that have values, newest first"),
        new Route("DELETE", "/api/contexts", this::cleanUp)
            .says("Remove contexts whose time is over")
            .query("expired"),
        Route.get("/api/contexts/{id}", this::one).says("A context with its values"),
        Route.get("/api/contexts/{id}/history", this::history)
            .says("What happened to a context, oldest first"),
        Route.get("/api/contexts/{id}/events", this::events)
            .says("The same as it happens, as server-sent events"),
        new Route("PUT", "/api/contexts/{id}/keys/{key}", keys::put)
            .says("Set a value, if the key has the version of If-Match"),
        new Route("DELETE", "/api/contexts/{id}/keys/{key}", keys::delete)
            .says("Delete a key, if it has the version of If-Match"));
  }

  private Answer list(Call call) {
    List<Summary> all =
        table.ids(MOST_CONTEXTS).stream().flatMap(id -> table.summary(id).stream()).toList();
    return Answer.ok(documents().list(all));
  }

  private Answer one(Call call) {
    String id = call.variable("id");
    Summary summary = table.summary(id).orElseThrow(() -> unknown(id));
    contexts.used(id);
    return Answer.ok(documents().context(summary, table.values(id)));
  }

  private ContextDocuments documents() {
    return new ContextDocuments(runs, contexts.limits());
  }

  private Answer history(Call call) {
    String id = call.variable("id");
    List<Change> changes = table.history(id, MOST_CHANGES);
    if (changes.isEmpty()) {
      throw unknown(id);
    }
    contexts.used(id);
    return Answer.ok(ContextDocuments.history(id, changes));
  }

  private Answer cleanUp(Call call) {
    if (!call.query("expired").equals(Optional.of("true"))) {
      throw Refusal.of(
          400,
          new Text(
              "만료된 컨텍스트만 지울 수 있습니다. ?expired=true 를 붙여 주세요",
              "Only expired contexts can be removed; say ?expired=true"));
    }
    return Answer.later(
        contexts
            .cleanUp()
            .thenApply(
                count -> Answer.ok(Documents.mapper().createObjectNode().put("removed", count))));
  }

  /** Also of a run that has not written anything yet. */
  private Answer events(Call call) {
    feed.checkRoom();
    String id = call.variable("id");
    Optional<Summary> summary = table.summary(id);
    if (summary.isEmpty() && runs.run(id).isEmpty()) {
      throw unknown(id);
    }
    contexts.used(id);
    long now = summary.map(Summary::position).orElse(0L);
    Optional<Long> seen = call.header("Last-Event-ID").flatMap(ContextRoutes::position);
    byte[] first = seen.isPresent() ? new byte[0] : ContextFeed.snapshot(now, id, table.values(id));
    return new Answer.Stream(
        ContextFeed.MEDIA_TYPE, context -> feed.open(context, id, seen.orElse(now), first));
  }

  private static Optional<Long> position(String text) {
    try {
      return Optional.of(Long.parseLong(text)).filter(position -> position >= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Refusal unknown(String id) {
    return Refusal.of(404, new Text("컨텍스트를 찾을 수 없습니다: " + id, "No such context: " + id));
  }
}
