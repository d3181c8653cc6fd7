package aurora5.router.door;

import aurora5.api.Text;

/** What a text came to, in words that hold nothing of it. */
final class Places {
  private Places() {}

  static Text start(String workflow) {
    return new Text("%s 시작 입력".formatted(workflow), "input to a start of %s".formatted(workflow));
  }

  static Text run(String runId) {
    return new Text("실행 %s".formatted(runId), "run %s".formatted(runId));
  }
}
