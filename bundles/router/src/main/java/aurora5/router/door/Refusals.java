package aurora5.router.door;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.run.Started.Reason;
import aurora5.api.run.Started.Refused;
import aurora5.api.safety.TextRefusedException;
import aurora5.json.DocumentException;
import java.util.List;

/** What the door says when it stays shut. */
final class Refusals {
  private Refusals() {}

  static Refused switchedOff() {
    return new Refused(
        Reason.UNAVAILABLE,
        new Text(
            "지금은 워크플로우를 실행하지 않습니다. 운영자가 실행을 꺼 두었습니다",
            "Runs are switched off (ORCHESTRATOR_ENABLED=false); the operator can switch them on"));
  }

  static Refused unknown(String workflow) {
    return new Refused(
        Reason.UNKNOWN_WORKFLOW,
        new Text("워크플로우를 찾을 수 없습니다: " + workflow, "No such workflow: " + workflow));
  }

  static Refused red(Text care) {
    return new Refused(Reason.RED, care);
  }

  static Refused notJudged() {
    return new Refused(Reason.UNAVAILABLE, TextRefusedException.notJudged().words());
  }

  static Refused notJson(DocumentException e) {
    return new Refused(Reason.NOT_JSON, e.text());
  }

  static Refused wrong(List<Problem> problems) {
    return new Refused(
        Reason.WRONG_INPUT,
        new Text("입력이 워크플로우에 맞지 않습니다", "The input does not fit the workflow"),
        problems);
  }

  static Refused keyTaken() {
    return new Refused(
        Reason.KEY_TAKEN,
        new Text(
            "이 Idempotency-Key는 다른 요청에 이미 쓰였습니다. 새 키로 다시 보내 주세요",
            "This Idempotency-Key was used with another request; send a new key"));
  }

  static Refused noSuchRun(String runId) {
    return new Refused(
        Reason.NOT_POSSIBLE, new Text("실행을 찾을 수 없습니다: " + runId, "No such run: " + runId));
  }

  static Refused inputNotRead() {
    return new Refused(
        Reason.UNAVAILABLE,
        new Text(
            "워크플로우가 입력을 제때 확인하지 못했습니다. 잠시 뒤 다시 시도해 주세요",
            "The workflow did not check its input in time; try again soon"));
  }
}
