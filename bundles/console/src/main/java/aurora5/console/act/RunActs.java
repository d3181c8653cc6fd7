package aurora5.console.act;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.run.Reply;
import aurora5.api.run.Runs;
import aurora5.api.run.Started;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** What can be done with a run: cancel, answer, move, run again. Immutable. */
public record RunActs(Runs runs) {
  public Act cancel(String runId) {
    return told(runId, runs.cancel(runId), new Text("취소했습니다", "Cancelled"));
  }

  public Act move(String runId) {
    return told(runId, runs.move(runId), new Text("새 버전으로 옮겼습니다", "Moved to the newest version"));
  }

  /**
   * @param answer JSON as a person typed it
   */
  public Act answer(String runId, String step, String answer) {
    JsonNode node;
    try {
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      node = Documents.parse(bytes, Documents.MAX_DOCUMENT);
    } catch (DocumentException e) {
      return new Act.Refused(
          400,
          page(runId),
          new Text(
              "답을 JSON으로 읽을 수 없습니다: " + e.getMessage(),
              "The answer is no JSON: " + e.getMessage()));
    }
    Json event = Documents.json(node);
    return told(runId, runs.event(runId, step, event), new Text("답을 보냈습니다", "The answer was sent"));
  }

  /**
   * @param fromStep where to begin; empty for the beginning
   */
  public Act again(String runId, Optional<String> fromStep) {
    CompletionStage<Started> rerun = runs.rerun(runId, fromStep, Optional.empty());
    Started started = Waiting.on(rerun);
    return started instanceof Started.Accepted accepted
        ? new Act.Done(page(accepted.runId()), new Text("새 실행을 시작했습니다", "A new run has begun"))
        : new Act.Refused(409, page(runId), ((Started.Refused) started).message());
  }

  private static Act told(String runId, CompletionStage<Reply> stage, Text done) {
    Reply reply = Waiting.on(stage);
    if (reply instanceof Reply.Refused refused) {
      return new Act.Refused(409, page(runId), refused.message());
    } else if (reply instanceof Reply.Unavailable unavailable) {
      return new Act.Refused(503, page(runId), unavailable.message());
    } else if (reply instanceof Reply.Red red) {
      return new Act.Refused(422, page(runId), red.care());
    } else if (reply instanceof Reply.Wrong wrong) {
      return new Act.Refused(422, page(runId), misfit(wrong.problems()));
    } else if (reply instanceof Reply.NoSuchRun) {
      return new Act.Refused(
          404, "/runs", new Text("실행을 찾을 수 없습니다: " + runId, "No such run: " + runId));
    }
    return new Act.Done(page(runId), done);
  }

  private static Text misfit(List<Problem> problems) {
    String ko = problems.stream().map(p -> p.pointer() + " " + p.message().ko()).collect(joined());
    String en = problems.stream().map(p -> p.pointer() + " " + p.message().en()).collect(joined());
    return new Text("답이 맞지 않습니다: " + ko, "The answer does not fit: " + en);
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("; ");
  }

  private static String page(String runId) {
    return "/runs/" + runId;
  }
}
