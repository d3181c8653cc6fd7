package aurora5.http.route;

import aurora5.api.Text;
import aurora5.api.catalog.Plugins;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.run.Engine;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.http.route.WorkflowDocuments.Draining;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Refusal;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the workflows that are here. */
@Component(service = Noun.class)
public final class WorkflowRoutes implements Noun {
  private static final int MOST_RUNS = 1_000;

  private final Workflows workflows;
  private final RunTable runs;
  private final Versions versions;
  private final Engine engine;

  @Activate
  public WorkflowRoutes(
      @Reference(name = "workflows") Workflows workflows,
      @Reference(name = "runs") RunTable runs,
      @Reference(name = "plugins") Plugins plugins,
      @Reference(name = "engine") Engine engine) {
    this.workflows = workflows;
    this.engine = engine;
    this.runs = runs;
    versions = new Versions(plugins);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/workflows", this::list).says("The workflows that are here"),
        Route.get("/api/workflows/{id}", this::one)
            .says(
                "A workflow, with the analysis of its plan and who waits for its limit; of one"
                    + " plugin version if that is said")
            .query("plugin"),
        Route.get("/api/{id}", this::onlyPost).says("Never found: a workflow is run with POST"));
  }

  private Answer list(Call call) {
    ObjectNode node = Documents.mapper().createObjectNode();
    var array = node.putArray("workflows");
    workflows.all().stream()
        .map(WorkflowVersion::id)
        .distinct()
        .forEach(id -> document(call, id).ifPresent(array::add));
    return Answer.ok(node);
  }

  private Answer one(Call call) {
    String id = call.variable("id");
    Optional<String> plugin = call.query("plugin");
    ObjectNode node =
        plugin
            .flatMap(exact -> exact(call, id, exact))
            .or(() -> plugin.isPresent() ? Optional.empty() : document(call, id))
            .orElseThrow(() -> Outcomes.noSuchWorkflow(id));
    plugin
        .flatMap(exact -> workflows.exact(id, exact))
        .or(() -> workflows.newest(id))
        .map(version -> PlanAnalysis.of(version.plan(), engine.usualMillis(id)))
        .ifPresent(analysis -> node.set("analysis", analysis.document()));
    node.set("runs", WorkflowDocuments.crowd(engine.crowd(id)));
    return Answer.ok(node);
  }

  /** The version that a run began on may not be the newest any more. */
  private Optional<ObjectNode> exact(Call call, String id, String plugin) {
    boolean newest = workflows.newest(id).filter(v -> v.plugin().equals(plugin)).isPresent();
    var documents = new WorkflowDocuments(versions, call.locale());
    return workflows
        .exact(id, plugin)
        .map(version -> documents.workflow(version, newest ? "LIVE" : "DRAINING", List.of()));
  }

  /** Without this row a mistyped path would be told to use POST. */
  private Answer onlyPost(Call call) {
    String id = call.variable("id");
    if (workflows.newest(id).isEmpty()) {
      throw Refusal.of(
          404, new Text("그런 경로가 없습니다: /api/" + id, "There is no such path: /api/" + id));
    }
    throw Refusal.of(405, new Text("워크플로우는 POST로 실행합니다", "A workflow is run with POST"))
        .with("Allow", "POST");
  }

  /** Empty if nobody can start it and no run of it is open. */
  private Optional<ObjectNode> document(Call call, String id) {
    List<WorkflowVersion> all =
        workflows.all().stream().filter(version -> version.id().equals(id)).toList();
    Optional<WorkflowVersion> newest = workflows.newest(id);
    var documents = new WorkflowDocuments(versions, call.locale());
    List<Draining> draining =
        all.stream()
            .filter(version -> newest.filter(version::equals).isEmpty())
            .map(version -> new Draining(version, openRuns(version)))
            .toList();
    return newest
        .or(() -> draining.stream().filter(Draining::busy).map(Draining::version).findFirst())
        .map(
            shown -> documents.workflow(shown, newest.isPresent() ? "LIVE" : "DRAINING", draining));
  }

  private List<String> openRuns(WorkflowVersion version) {
    var none = Optional.<String>empty();
    var filter =
        new RunTable.Filter(
            Optional.of(version.id()), none, none, Optional.empty(), none, MOST_RUNS);
    return runs.runs(filter).stream()
        .filter(row -> row.open() && row.plugin().equals(version.plugin()))
        .map(RunRow::id)
        .toList();
  }
}
