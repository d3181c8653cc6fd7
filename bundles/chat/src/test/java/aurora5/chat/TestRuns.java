package aurora5.chat;

import aurora5.api.Json;
import aurora5.api.Text;
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

/** Runs that outlive the room before them: one for each key, ended when a test says so. */
final class TestRuns implements Runs {
  final List<StartRun> wishes = new ArrayList<>();
  final Map<String, String> byKey = new ConcurrentHashMap<>();
  final Map<String, RunView> views = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<RunView>> ends = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<RunView>> waits = new ConcurrentHashMap<>();
  Runnable beforeStart = () -> {};
  boolean refusesRed;

  @Override
  public synchronized CompletionStage<Started> start(StartRun wish) {
    beforeStart.run();
    wishes.add(wish);
    if (refusesRed) {
      var care = new Text("109로 전화해 주세요", "call 109");
      return CompletableFuture.completedFuture(new Started.Refused(Started.Reason.RED, care));
    }
    String key = wish.idempotencyKey().orElseThrow();
    boolean fresh = !byKey.containsKey(key);
    String id = byKey.computeIfAbsent(key, k -> "01kb1xw0c7zr9d3m5p8q2s4t6" + byKey.size());
    views.putIfAbsent(id, view(id, wish, RunStatus.RUNNING, Optional.empty(), List.of()));
    return CompletableFuture.completedFuture(new Started.Accepted(id, fresh));
  }

  final List<String> cancelled = new ArrayList<>();
  final Map<String, Json> answers = new ConcurrentHashMap<>();
  Runnable beforeEvent = () -> {};

  /** The run waits at a step for a person. */
  void waits(String id, String step) {
    RunView open = views.get(id);
    RunView waiting =
        view(
            id,
            StartRun.of(open.workflow(), open.input()),
            RunStatus.WAITING,
            Optional.empty(),
            List.of(
                new StepView(
                    step,
                    StepStatus.WAITING,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
    views.put(id, waiting);
    waits.computeIfAbsent(id, key -> new CompletableFuture<>()).complete(waiting);
  }

  void end(String id, String result) {
    RunView open = views.get(id);
    RunView ended =
        view(
            id,
            StartRun.of(open.workflow(), open.input()),
            RunStatus.SUCCEEDED,
            Optional.of(new Json(result)),
            List.of());
    views.put(id, ended);
    end(id).complete(ended);
  }

  /** It ends because what was said is red. */
  void endRed(String id) {
    RunView open = views.get(id);
    var words = new Text("109로 전화해 주세요", "call 109").lines();
    var ended =
        view(
            id,
            StartRun.of(open.workflow(), new Json("{}")),
            RunStatus.FAILED,
            Optional.empty(),
            List.of(),
            Optional.of(new Failure("story", Failure.Kind.RED, words, List.of(), 1)));
    views.put(id, ended);
    end(id).complete(ended);
  }

  private CompletableFuture<RunView> end(String id) {
    return ends.computeIfAbsent(id, key -> new CompletableFuture<>());
  }

  private static RunView view(
      String id, StartRun wish, RunStatus status, Optional<Json> result, List<StepView> steps) {
    return view(id, wish, status, result, steps, Optional.empty());
  }

  private static RunView view(
      String id,
      StartRun wish,
      RunStatus status,
      Optional<Json> result,
      List<StepView> steps,
      Optional<Failure> error) {
    Instant at = Instant.parse("2026-11-27T00:00:00Z");
    return new RunView(
        id,
        wish.workflow(),
        "v1",
        status,
        5,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "ctx-" + id,
        wish.input(),
        result,
        error,
        at,
        Optional.empty(),
        Optional.of(at),
        status.ended() ? Optional.of(at.plusSeconds(3)) : Optional.empty(),
        1,
        steps,
        Optional.empty());
  }

  @Override
  public Optional<RunView> find(String runId) {
    return Optional.ofNullable(views.get(runId));
  }

  @Override
  public CompletionStage<RunView> settled(String runId, boolean stopAtWait) {
    return stopAtWait
        ? CompletableFuture.anyOf(
                end(runId), waits.computeIfAbsent(runId, key -> new CompletableFuture<>()))
            .thenApply(RunView.class::cast)
        : end(runId);
  }

  @Override
  public RunPage list(RunTable.Filter filter) {
    return new RunPage(List.of(), Optional.empty());
  }

  @Override
  public CompletionStage<Reply> cancel(String runId) {
    cancelled.add(runId);
    return CompletableFuture.completedFuture(new Reply.Done());
  }

  @Override
  public CompletionStage<Reply> event(String runId, String name, Json event) {
    beforeEvent.run();
    answers.put(runId + "/" + name, event);
    RunView open = views.get(runId);
    views.put(
        runId,
        view(
            runId,
            StartRun.of(open.workflow(), open.input()),
            RunStatus.RUNNING,
            Optional.empty(),
            List.of()));
    waits.remove(runId);
    return CompletableFuture.completedFuture(new Reply.Done());
  }

  @Override
  public CompletionStage<Started> rerun(
      String runId, Optional<String> fromStep, Optional<Json> input) {
    throw new UnsupportedOperationException("no conversation does that");
  }

  @Override
  public CompletionStage<Reply> move(String runId) {
    throw new UnsupportedOperationException("no conversation does that");
  }
}
