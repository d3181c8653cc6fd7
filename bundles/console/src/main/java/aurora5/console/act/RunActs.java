package aurora5.console.act;

import aurora5.api.Text;
import aurora5.api.run.Reply;
import aurora5.api.run.Runs;
import aurora5.api.run.Started;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Cancels runs and runs them again. Immutable. */
public record RunActs(Runs runs) {
  public Act cancel(String runId) {
    Reply reply = Waiting.on(runs.cancel(runId));
    if (reply instanceof Reply.Refused refused) {
      return new Act.Refused(409, refused.message());
    } else if (reply instanceof Reply.Unavailable unavailable) {
      return new Act.Refused(503, unavailable.message());
    } else if (reply instanceof Reply.NoSuchRun) {
      return new Act.Refused(404, new Text("실행을 찾을 수 없습니다: " + runId, "No such run: " + runId));
    }
    return new Act.Done("/runs/" + runId);
  }

  public Act again(String runId) {
    CompletionStage<Started> rerun = runs.rerun(runId, Optional.empty(), Optional.empty());
    Started started = Waiting.on(rerun);
    return started instanceof Started.Accepted accepted
        ? new Act.Done("/runs/" + accepted.runId())
        : new Act.Refused(409, ((Started.Refused) started).message());
  }
}
