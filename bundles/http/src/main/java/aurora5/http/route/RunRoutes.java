package aurora5.http.route;

import aurora5.api.Json;
import aurora5.api.catalog.Plugins;
import aurora5.api.run.Engine;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.run.Started.Accepted;
import aurora5.api.run.Started.Refused;
import aurora5.api.store.RunTable;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows runs and takes commands to them. */
@Component(service = Noun.class)
public final class RunRoutes implements Noun {
  private static final int USUAL_PAGE = 50;
  private static final int LONGEST_PAGE = 500;

  private final Runs runs;
  private final Engine engine;
  private final RunDocuments documents;

  @Activate
  public RunRoutes(
      @Reference(name = "runs") Runs runs,
      @Reference(name = "plugins") Plugins plugins,
      @Reference(name = "engine") Engine engine) {
    this.runs = runs;
    this.engine = engine;
    documents = new RunDocuments(new Versions(plugins));
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/runs", this::list)
            .says("Runs, newest first")
            .query("workflow", "status", "q", "since", "limit", "cursor"),
        Route.get("/api/runs/{runId}", this::one).says("A run with its steps"),
        Route.get("/api/runs/{runId}/input", this::input)
            .says("What a run was given, for whoever wants to change it and run again"),
        Route.post("/api/runs/{runId}/cancel", this::cancel).says("Cancel a run"),
        Route.post("/api/runs/{runId}/rerun", this::rerun)
            .says("Run again, from a step on or with another input"),
        Route.post("/api/runs/{runId}/move", this::move)
            .says("Move an open run to the newest version, if its plan is the same"),
        Route.post("/api/runs/{runId}/events/{name}", this::event)
            .says("Answer the await step of that name"));
  }

  private Answer list(Call call) {
    var filter =
        new RunTable.Filter(
            call.query("workflow"),
            call.query("status").map(RunRoutes::status),
            call.query("q"),
            call.query("since").map(RunRoutes::instant),
            call.query("cursor"),
            call.query("limit").map(RunRoutes::limit).orElse(USUAL_PAGE));
    return Answer.ok(documents.page(runs.list(filter)));
  }

  private Answer one(Call call) {
    String runId = call.variable("runId");
    RunView run = runs.find(runId).orElseThrow(() -> Outcomes.noSuchRun(runId));
    ObjectNode node = documents.run(run);
    node.set("waits", RunDocuments.waits(engine.queueing(runId), call.locale()));
    return Answer.ok(node);
  }

  private Answer input(Call call) {
    String runId = call.variable("runId");
    return Answer.ok(
        runs.find(runId)
            .map(run -> Documents.parseOwn(run.input()))
            .orElseThrow(() -> Outcomes.noSuchRun(runId)));
  }

  private Answer cancel(Call call) {
    return told(runs.cancel(call.variable("runId")), call);
  }

  private Answer move(Call call) {
    return told(runs.move(call.variable("runId")), call);
  }

  private Answer event(Call call) throws IOException {
    Json body = Documents.json(call.body());
    return told(runs.event(call.variable("runId"), call.variable("name"), body), call);
  }

  private Answer rerun(Call call) throws IOException {
    JsonNode body = call.body();
    String runId = call.variable("runId");
    if (runs.find(runId).isEmpty()) {
      throw Outcomes.noSuchRun(runId);
    }
    Optional<String> fromStep = Optional.ofNullable(body.path("fromStep").textValue());
    Optional<Json> input =
        Optional.of(body.path("input")).filter(JsonNode::isObject).map(Documents::json);
    return Answer.later(
        runs.rerun(runId, fromStep, input)
            .thenApply(
                started -> {
                  if (started instanceof Accepted accepted) {
                    return Answers.started(accepted.runId());
                  }
                  throw Outcomes.of((Refused) started);
                }));
  }

  private static Answer told(CompletionStage<Reply> reply, Call call) {
    String runId = call.variable("runId");
    return Answer.later(
        reply.thenApply(
            answer -> {
              Outcomes.check(answer, runId);
              return Answer.ok(Answers.id(runId));
            }));
  }

  private static String status(String text) {
    try {
      return RunStatus.valueOf(text).name();
    } catch (IllegalArgumentException e) {
      throw Outcomes.badQuery("status", "one of " + List.of(RunStatus.values()));
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Outcomes.badQuery("since", "such as 2026-01-31T09:00:00Z");
    }
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= LONGEST_PAGE) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw Outcomes.badQuery("limit", "1 to " + LONGEST_PAGE);
    }
    throw Outcomes.badQuery("limit", "1 to " + LONGEST_PAGE);
  }
}
