package aurora5.notion.report;

import aurora5.api.Text;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.safety.Light;
import aurora5.api.step.Failure;
import aurora5.notion.text.Tint;

/** How a run ended, or how far it is, as people see it: one word, one colour, one icon. */
public enum Outcome {
  SUCCESS("Success", "✅", Tint.GREEN, new Text("잘 끝났습니다", "went well")),
  FAILED("Failed", "❌", Tint.RED, new Text("실패했습니다", "failed")),
  /** What a person wrote could not be worked on; nothing is broken. */
  REFUSED("Refused", "✋", Tint.GRAY, new Text("멈추었습니다", "was stopped")),
  CANCELLED("Cancelled", "🚫", Tint.BROWN, new Text("취소되었습니다", "was cancelled")),
  RUNNING("Running", "⏳", Tint.BLUE, new Text("하고 있습니다", "is under way")),
  WAITING("Waiting", "❓", Tint.ORANGE, new Text("답을 기다립니다", "waits for an answer")),
  PARKED("Waiting for plugin", "🧩", Tint.YELLOW, new Text("플러그인을 기다립니다", "waits for its plugin"));

  private static final Text CARE = told(Light.RED.help().orElseThrow());

  private final String option;
  private final String icon;
  private final Tint tint;
  private final Text words;

  Outcome(String option, String icon, Tint tint, Text words) {
    this.option = option;
    this.icon = icon;
    this.tint = tint;
    this.words = words;
  }

  public static Outcome of(RunView run) {
    return run.error().filter(error -> error.kind().isRefusal()).isPresent()
        ? REFUSED
        : of(run.status());
  }

  /** Of a run that has not ended, for there the status says all. */
  static Outcome of(RunStatus status) {
    return switch (status) {
      case SUCCEEDED -> SUCCESS;
      case CANCELLED -> CANCELLED;
      case FAILED, TIMED_OUT -> FAILED;
      case WAITING -> WAITING;
      case WAITING_FOR_PLUGIN -> PARKED;
      // One that has begun may have to queue again; people need not know.
      case QUEUED, RUNNING, COMPENSATING -> RUNNING;
    };
  }

  /** As the column has it. */
  public String option() {
    return option;
  }

  public String icon() {
    return icon;
  }

  public Tint tint() {
    return tint;
  }

  public Text words() {
    return words;
  }

  /** Why, in words of ours. */
  public static Text cause(Failure.Kind kind) {
    return switch (kind) {
      case THREW -> new Text("단계의 코드가 오류를 냈습니다", "the step's code failed");
      case TIMED_OUT -> new Text("제한 시간을 넘겼습니다", "its time was over");
      case KILLED_THE_PROCESS ->
          new Text("프로세스를 거듭 죽였습니다", "it killed the process again and again");
      case EXPIRED -> new Text("기다리던 답이 제때 오지 않았습니다", "nobody answered in time");
      case CANCELLED -> new Text("사람이 취소했습니다", "a person cancelled it");
      case CHILD_FAILED -> new Text("부른 하위 워크플로가 실패했습니다", "the workflow it called failed");
      case JOURNAL_DAMAGED -> new Text("저장된 기록이 손상되었습니다", "its journal is damaged");
      case REFUSED ->
          new Text("글에 다룰 수 없는 내용이 있습니다", "the text has something that must not be worked on");
      case RED -> new Text("위급한 글로 보여 멈췄습니다", "it stopped at a text that sounds urgent");
    };
  }

  /** What a person can do now. */
  public static Text next(Failure.Kind kind) {
    return switch (kind) {
      case THREW, CHILD_FAILED ->
          new Text(
              "아래 오류를 보고 원인을 고친 뒤, 실패한 단계부터 다시 실행하세요.",
              "See the error below, mend its cause, and run it again from the step that failed.");
      case TIMED_OUT ->
          new Text(
              "어느 단계가 오래 걸렸는지 표에서 확인하고, 제한 시간을 늘리거나 다시 실행하세요.",
              "See in the table which step took so long; allow more time or run it again.");
      case KILLED_THE_PROCESS ->
          new Text(
              "플러그인이 격리되었습니다. 고친 jar를 배포 폴더에 넣고 다시 실행하세요.",
              "The plugin is in quarantine. Drop a mended jar and run it again.");
      case EXPIRED ->
          new Text("필요하면 다시 실행하고 제때 답하세요.", "Run it again if need be, and answer in time.");
      case CANCELLED -> new Text("더 할 일이 없습니다.", "There is nothing to do.");
      case JOURNAL_DAMAGED ->
          new Text("디스크를 확인하고 백업에서 복원하세요.", "Check the disk and restore a backup.");
      case REFUSED ->
          new Text("글을 고쳐서 새로 요청하세요.", "Change the text and ask anew; nothing is broken.");
      case RED -> CARE;
    };
  }

  private static Text told(Text who) {
    return new Text(who.ko() + " 담당자에게 알렸습니다.", who.en() + " The person in charge has been told.");
  }
}
