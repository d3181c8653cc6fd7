package aurora5.api.run;

import aurora5.api.Text;

/**
 * Why a run that could work does not: others have the places. Immutable.
 *
 * @param reason whose limit it waits for
 * @param most how many that limit lets work at the same time
 * @param ahead how many that wait for the same come before it
 */
public record Queueing(Reason reason, int most, int ahead) {
  /** Whose limit is reached. */
  public enum Reason {
    /** That of its workflow. */
    WORKFLOW,
    /** That of all runs together. */
    RUNS
  }

  /** In words. */
  public Text why() {
    return reason == Reason.WORKFLOW
        ? new Text(
            "이 워크플로우는 동시에 " + most + "건까지 실행됩니다. " + queueKo(),
            "this workflow runs at most " + most + " at a time; " + queueEn())
        : new Text(
            "동시에 실행할 수 있는 " + most + "건이 모두 사용 중입니다. " + queueKo(),
            "all " + most + " places for runs are taken; " + queueEn());
  }

  private String queueKo() {
    return ahead == 0 ? "다음 차례입니다." : "앞에서 " + ahead + "건이 기다리고 있습니다.";
  }

  private String queueEn() {
    return ahead == 0 ? "it is next" : ahead + " waiting before it";
  }
}
