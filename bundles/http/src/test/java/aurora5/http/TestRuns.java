package aurora5.http;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.run.Reply;
import aurora5.api.run.RunPage;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.Started.Reason;
import aurora5.api.run.StepStatus;
import aurora5.api.step.Failure;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A door that knows the workflow {@code greet}; runs end when the test says so. */
final class TestRuns implements Runs {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicInteger lastId = new AtomicInteger();
  final List<StartRun> wishes = new CopyOnWriteArrayList<>();
  final Map<String, CompletableFuture<RunView>> ends = new ConcurrentHashMap<>();
  Optional<Started.Refused> refusal = Optional.empty();
  Reply reply = new Reply.Done();
  Failure failure = new Failure("greet", Failure.Kind.THREW, "no model", List.of("X"), 3);
  Optional<RunTable.Filter> lastFilter = Optional.empty();

  @Override
  public CompletionStage<Started> start(StartRun wish) {
    if (refusal.isPresent()) {
      return CompletableFuture.completedFuture(refusal.get());
    } else if (!wish.workflow().equals("greet")) {
      return refused(Reason.UNKNOWN_WORKFLOW, "워크플로우를 찾을 수 없습니다: " + wish.workflow(), List.of());
    } else if (wish.input().text().equals("{\"bad\":1}")) {
      var problem = new Problem("/name", new Text("이름이 없습니다", "is missing"));
      return refused(Reason.WRONG_INPUT, "입력", List.of(problem));
    }
    wishes.add(wish);
    String id = "run-" + lastId.incrementAndGet();
    ends.put(id, new CompletableFuture<>());
    return CompletableFuture.completedFuture(new Started.Accepted(id, true));
  }

  private static CompletionStage<Started> refused(
      Reason reason, String ko, List<Problem> problems) {
    return CompletableFuture.completedFuture(
        new Started.Refused(reason, new Text(ko, "en of " + reason), problems));
  }

  void end(String runId, RunStatus status) {
    ends.get(runId).complete(view(runId, status));
  }

  private RunView view(String id, RunStatus status) {
    boolean good = status == RunStatus.SUCCEEDED;
    var result = Optional.of(new Json("{\"text\":\"안녕\"}")).filter(json -> good);
    return new RunView(
        id,
        "greet",
        "bundle:greeter:1.2.0",
        status,
        5,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "ctx-" + id,
        new Json("{\"name\":\"secret\"}"),
        result,
        Optional.of(failure).filter(f -> status == RunStatus.FAILED),
        START,
        Optional.empty(),
        Optional.of(START),
        Optional.of(START.plusMillis(1500)).filter(end -> status.ended()),
        3,
        List.of(step("greet", result), step("greet[0]", result)),
        Optional.empty());
  }

  private static RunView.StepView step(String name, Optional<Json> result) {
    var attempt = new RunView.Attempt(START, Optional.of(START), Optional.empty());
    return new RunView.StepView(
        name, StepStatus.SUCCEEDED, List.of(attempt), result, Optional.empty(), Optional.empty());
  }

  @Override
  public Optional<RunView> find(String runId) {
    return Optional.ofNullable(ends.get(runId))
        .map(end -> end.getNow(view(runId, RunStatus.RUNNING)));
  }

  @Override
  public RunPage list(RunTable.Filter filter) {
    lastFilter = Optional.of(filter);
    var none = Optional.<String>empty();
    var row =
        new RunRow(
            "run-1",
            "greet",
            "bundle:greeter:1.2.0",
            "RUNNING",
            true,
            5,
            none,
            none,
            none,
            "ctx-run-1",
            none,
            false,
            START,
            Optional.empty(),
            Optional.empty(),
            1,
            Optional.empty());
    return new RunPage(List.of(row), Optional.of("run-1"));
  }

  @Override
  public CompletionStage<RunView> settled(String runId, boolean stopAtWait) {
    return ends.get(runId);
  }

  @Override
  public CompletionStage<Reply> cancel(String runId) {
    return CompletableFuture.completedFuture(
        ends.containsKey(runId) ? reply : new Reply.NoSuchRun());
  }

  @Override
  public CompletionStage<Reply> event(String runId, String name, Json event) {
    return CompletableFuture.completedFuture(reply);
  }

  @Override
  public CompletionStage<Started> rerun(
      String runId, Optional<String> fromStep, Optional<Json> input) {
    return CompletableFuture.completedFuture(new Started.Accepted("run-9", true));
  }

  @Override
  public CompletionStage<Reply> move(String runId) {
    return CompletableFuture.completedFuture(reply);
  }
}
