package aurora5.http.route;

import aurora5.api.catalog.Plugins;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started.Accepted;
import aurora5.api.run.Started.Refused;
import aurora5.api.work.Work;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts runs, with and without waiting for them. */
@Component(service = Noun.class)
public final class StartRoutes implements Noun {
  private static final long LONGEST_WAIT = 3_600;

  private final Runs runs;
  private final Patience patience;
  private final RunDocuments documents;
  private final SeedCall seed;

  @Activate
  public StartRoutes(
      @Reference(name = "runs") Runs runs,
      @Reference(name = "plugins") Plugins plugins,
      @Reference(name = "work") Work work) {
    this.runs = runs;
    patience = new Patience(work.timers());
    documents = new RunDocuments(new Versions(plugins));
    seed = new SeedCall(runs, patience);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/api/workflows/{id}/runs", this::start)
            .says("Start a run; with wait, answer when it has ended")
            .query("wait"),
        Route.post("/api/{id}", seed::answer).says("Run a workflow and answer with its results"));
  }

  private Answer start(Call call) throws IOException {
    StartRun wish = Wishes.wrapped(call, call.variable("id"));
    Optional<Duration> wait = wait(call);
    return Answer.later(
        runs.start(wish)
            .thenCompose(
                started -> {
                  if (started instanceof Accepted accepted) {
                    return accepted(accepted.runId(), wait);
                  }
                  throw Outcomes.of((Refused) started);
                }));
  }

  private CompletionStage<Answer> accepted(String runId, Optional<Duration> wait) {
    if (wait.isEmpty()) {
      return CompletableFuture.completedFuture(Answers.started(runId));
    }
    return patience
        .within(wait.get(), runs.settled(runId, false))
        .thenApply(ended -> ended.map(this::finished).orElseGet(() -> Answers.started(runId)));
  }

  private Answer finished(RunView run) {
    Outcomes.checkText(run);
    return new Answer.Document(200, Answers.at(run.id()), "application/json", documents.run(run));
  }

  private static Optional<Duration> wait(Call call) {
    return call.query("wait").map(StartRoutes::seconds).filter(wait -> !wait.isZero());
  }

  private static Duration seconds(String text) {
    try {
      double seconds = Double.parseDouble(text);
      if (seconds >= 0 && seconds <= LONGEST_WAIT) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
      }
    } catch (NumberFormatException e) {
      throw Outcomes.badQuery("wait", "seconds, 0 to " + LONGEST_WAIT);
    }
    throw Outcomes.badQuery("wait", "seconds, 0 to " + LONGEST_WAIT);
  }
}
