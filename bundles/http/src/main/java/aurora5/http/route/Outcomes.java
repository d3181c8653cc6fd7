package aurora5.http.route;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.api.run.Started.Refused;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.step.Failure;
import aurora5.http.web.Refusal;
import java.util.List;

/** What refusals of the rooms behind mean in HTTP. */
final class Outcomes {
  /** A moderator judges a document, not its fields. */
  private static final String WHOLE = "";

  private Outcomes() {}

  static RuntimeException of(Refused refused) {
    return switch (refused.reason()) {
      case RED -> TextRefusedException.red(refused.message());
      case UNKNOWN_WORKFLOW -> Refusal.of(404, refused.message());
      case WRONG_INPUT -> Refusal.wrong(refused.message(), refused.problems());
      case NOT_JSON -> Refusal.of(400, refused.message());
      case KEY_TAKEN, NOT_POSSIBLE -> Refusal.of(409, refused.message());
      case UNAVAILABLE -> Refusal.unavailable(refused.message());
      case DISK_FULL -> Refusal.of(507, refused.message());
    };
  }

  /**
   * @throws Refusal unless it was done
   * @throws TextRefusedException if what came is red
   */
  static void check(Reply reply, String runId) {
    if (reply instanceof Reply.NoSuchRun) {
      throw noSuchRun(runId);
    } else if (reply instanceof Reply.Refused refused) {
      throw Refusal.of(409, refused.message());
    } else if (reply instanceof Reply.Wrong wrong) {
      throw Refusal.wrong(
          new Text("보낸 내용이 맞지 않습니다", "What came with the command does not fit"), wrong.problems());
    } else if (reply instanceof Reply.Red red) {
      throw TextRefusedException.red(red.care());
    } else if (reply instanceof Reply.Unavailable unavailable) {
      throw Refusal.unavailable(unavailable.message());
    }
  }

  /**
   * What a moderator found in a text counts for whoever waits as what safety finds at the door.
   *
   * @throws TextRefusedException if the run ended because its text is red
   * @throws Refusal if it ended because its text must not be worked on
   */
  static void checkText(RunView run) {
    run.error()
        .filter(failure -> failure.kind().isRefusal())
        .ifPresent(
            failure -> {
              Text words = Text.ofLines(failure.message());
              throw failure.kind() == Failure.Kind.RED
                  ? TextRefusedException.red(words)
                  : Refusal.wrong(words, List.of(new Problem(WHOLE, words)))
                      .with("Location", Answers.location(run.id()));
            });
  }

  static Refusal noSuchRun(String runId) {
    return Refusal.of(404, new Text("실행을 찾을 수 없습니다: " + runId, "No such run: " + runId));
  }

  static Refusal noSuchWorkflow(String id) {
    return Refusal.of(404, new Text("워크플로우를 찾을 수 없습니다: " + id, "No such workflow: " + id));
  }

  static Refusal badQuery(String name, String rule) {
    return Refusal.of(
        400,
        new Text(
            "쿼리 '" + name + "' 값이 올바르지 않습니다 (" + rule + ")",
            "The query parameter '" + name + "' is wrong: " + rule));
  }
}
