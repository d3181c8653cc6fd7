package aurora5.mcp;

import aurora5.api.Json;
import aurora5.api.run.Reply;
import aurora5.api.run.RunPage;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.RunView.StepView;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.StepStatus;
import aurora5.api.step.Failure;
import aurora5.api.store.RunTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Runs that do as the test says. */
final class StagedRuns implements Runs {
  static final String ID = "01kb1xw0c7zr9d3m5p8q2s4t60";

  final List<StartRun> wishes = new ArrayList<>();
  final List<String> events = new ArrayList<>();
  final Map<String, RunView> views = new ConcurrentHashMap<>();
  Started started = new Started.Accepted(ID, true);
  Reply reply = new Reply.Done();
  Optional<RuntimeException> broken = Optional.empty();
  private final CompletableFuture<RunView> settled = new CompletableFuture<>();

  /** The run is so far, and goes on. */
  void goesOn(RunStatus status, StepView... steps) {
    views.put(ID, view(status, Optional.empty(), Optional.empty(), steps));
  }

  void settles(RunStatus status, Optional<Json> result, StepView... steps) {
    settle(view(status, result, Optional.empty(), steps));
  }

  void fails(Failure.Kind kind, String message) {
    var failure = new Failure("think", kind, message, List.of(), 1);
    settle(view(RunStatus.FAILED, Optional.empty(), Optional.of(failure)));
  }

  private void settle(RunView view) {
    views.put(ID, view);
    settled.complete(view);
  }

  static StepView step(String name, StepStatus status) {
    return new StepView(
        name, status, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static RunView view(
      RunStatus status, Optional<Json> result, Optional<Failure> error, StepView... steps) {
    Instant at = Instant.parse("2026-11-27T00:00:00Z");
    return new RunView(
        ID,
        "greet",
        "v1",
        status,
        5,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "ctx-" + ID,
        new Json("{}"),
        result,
        error,
        at,
        Optional.empty(),
        Optional.of(at),
        Optional.empty(),
        1,
        List.of(steps),
        Optional.empty());
  }

  @Override
  public CompletionStage<Started> start(StartRun wish) {
    wishes.add(wish);
    broken.ifPresent(
        failure -> {
          throw failure;
        });
    return CompletableFuture.completedFuture(started);
  }

  @Override
  public Optional<RunView> find(String runId) {
    return Optional.ofNullable(views.get(runId));
  }

  @Override
  public CompletionStage<RunView> settled(String runId, boolean stopAtWait) {
    return settled.copy();
  }

  @Override
  public CompletionStage<Reply> cancel(String runId) {
    events.add("cancel " + runId);
    return CompletableFuture.completedFuture(reply);
  }

  @Override
  public CompletionStage<Reply> event(String runId, String name, Json event) {
    events.add(name + " " + event.text());
    return CompletableFuture.completedFuture(reply);
  }

  @Override
  public RunPage list(RunTable.Filter filter) {
    throw new UnsupportedOperationException("no tool does that");
  }

  @Override
  public CompletionStage<Started> rerun(
      String runId, Optional<String> fromStep, Optional<Json> input) {
    throw new UnsupportedOperationException("no tool does that");
  }

  @Override
  public CompletionStage<Reply> move(String runId) {
    throw new UnsupportedOperationException("no tool does that");
  }
}
