package aurora5.mcp.tool;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.json.Documents;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Looks after runs that were started. Thread-safe. */
final class RunTools {
  private static final String RUN = "runId";
  private static final String STEP = "step";
  private static final String ANSWER = "answer";
  private static final Text RUN_MEANS = new Text("실행의 id", "Id of the run");

  private final Runs runs;
  private final Attendance attendance;
  private final RunReport report;

  RunTools(Runs runs, Attendance attendance, RunReport report) {
    this.runs = runs;
    this.attendance = attendance;
    this.report = report;
  }

  List<Tool> all() {
    return List.of(
        new HouseTool(
            "get_run",
            new Text("실행 보기", "Look at a run"),
            new Text(
                "실행이 끝나거나 무언가를 물을 때까지 잠시 기다렸다가 상태와 결과를 알려 줍니다.",
                "Waits a while for a run to end or to ask something, then tells its status and result."),
            Hints.READS,
            Parameters.text(RUN, RUN_MEANS),
            this::get),
        new HouseTool(
            "answer_run",
            new Text("실행에 답하기", "Answer a run"),
            new Text(
                "사람의 답을 기다리는 실행(questions가 있는 실행)에 답합니다. 답은 사람에게 물어보세요.",
                "Answers a run that waits for a person (it has questions). Ask the person first."),
            Hints.ADDS,
            Parameters.text(RUN, RUN_MEANS)
                .andText(STEP, new Text("questions에 있는 단계 이름", "Name of the step in questions"))
                .andAny(
                    ANSWER,
                    new Text("questions의 answer 스키마에 맞는 답", "What fits the schema in questions")),
            this::answer),
        new HouseTool(
            "cancel_run",
            new Text("실행 취소", "Cancel a run"),
            new Text(
                "실행을 멈춥니다. 이미 끝난 단계는 그대로 남습니다.",
                "Stops a run. What its steps have done stays done."),
            Hints.ENDS,
            Parameters.text(RUN, RUN_MEANS),
            this::cancel));
  }

  private CompletionStage<Result> get(Use use) {
    return runs.find(use.text(RUN)).isEmpty()
        ? failed(Words.noRun(use.text(RUN)), use)
        : settled(use);
  }

  private CompletionStage<Result> settled(Use use) {
    return attendance.of(use.text(RUN), use).thenApply(run -> report.of(run, use.locale()));
  }

  private CompletionStage<Result> answer(Use use) {
    Json answer = Documents.json(use.arguments().path(ANSWER));
    return runs.event(use.text(RUN), use.text(STEP), answer)
        .thenCompose(reply -> replied(reply, use, () -> settled(use)));
  }

  private CompletionStage<Result> cancel(Use use) {
    return runs.cancel(use.text(RUN)).thenCompose(reply -> replied(reply, use, () -> now(use)));
  }

  private CompletionStage<Result> now(Use use) {
    Optional<RunView> run = runs.find(use.text(RUN));
    return CompletableFuture.completedFuture(report.of(run.orElseThrow(), use.locale()));
  }

  private static CompletionStage<Result> replied(
      Reply reply, Use use, Supplier<CompletionStage<Result>> done) {
    if (reply instanceof Reply.Red red) {
      return CompletableFuture.completedFuture(RunReport.care(red.care(), use.locale()));
    } else if (reply instanceof Reply.NoSuchRun) {
      return failed(Words.noRun(use.text(RUN)), use);
    } else if (reply instanceof Reply.Refused refused) {
      return failed(refused.message(), use);
    } else if (reply instanceof Reply.Unavailable unavailable) {
      return failed(unavailable.message(), use);
    } else if (reply instanceof Reply.Wrong wrong) {
      return CompletableFuture.completedFuture(
          Result.failed(Words.wrong(Words.UNFIT, wrong.problems(), use.locale())));
    }
    return done.get();
  }

  private static CompletionStage<Result> failed(Text why, Use use) {
    return CompletableFuture.completedFuture(Result.failed(why.in(use.locale())));
  }
}
