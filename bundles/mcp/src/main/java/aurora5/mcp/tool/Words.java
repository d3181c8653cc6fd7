package aurora5.mcp.tool;

import aurora5.api.Problem;
import aurora5.api.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sentences for models and for those who read over their shoulders. */
final class Words {
  static final Text GOES_ON =
      new Text(
          "아직 실행 중입니다. 이 runId로 get_run을 부르면 끝날 때까지 기다렸다가 결과를 알려 줍니다.",
          "It is still running. get_run with this runId waits for it and tells the result.");
  static final Text AWAY =
      new Text(
          "이 기능은 지금 꺼져 있습니다. 잠시 뒤에 다시 해 보세요.",
          "This is not there just now; try again a little later.");

  static final Text SAID_LIKE = new Text("이렇게 말합니다: ", "People say: ");
  static final Text UNFIT = new Text("답이 맞지 않습니다", "The answer does not fit");

  private Words() {}

  static Text noRun(String runId) {
    return new Text("실행을 찾을 수 없습니다: " + runId, "No such run: " + runId);
  }

  static Text noAlert(String key) {
    return new Text(
        "그런 알림이 없습니다: " + key + ". list_alerts에서 key를 확인하세요.",
        "No alert has the key " + key + ". list_alerts shows the keys.");
  }

  static Text needed(String parameter) {
    return new Text(parameter + " 값이 필요합니다", parameter + " is needed");
  }

  /** One line for what is wrong with the whole, one more for each place. */
  static String wrong(Text whole, List<Problem> problems, Locale locale) {
    return problems.isEmpty()
        ? whole.in(locale)
        : whole.in(locale)
            + problems.stream()
                .map(each -> "\n" + each.pointer() + ": " + each.message().in(locale))
                .collect(Collectors.joining());
  }
}
