package aurora5.console.page;

import aurora5.api.run.RunView;
import aurora5.api.run.RunView.Attempt;
import aurora5.api.run.RunView.StepView;
import aurora5.api.run.Runs;
import aurora5.api.step.Failure;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.json.Documents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The runs, and one run with its steps. Inputs are shown by name only. Immutable. */
record RunPages(Runs runs) {
  private static final int SHOWN = 100;

  String list(View view) {
    var html =
        new Html()
            .heading(view.t("실행", "Runs"))
            .raw("<form method=\"get\" role=\"search\"><label>")
            .words(view.t("찾기 (이름, 번호, 오류)", "Find (name, id, error)"))
            .raw(" <input name=\"q\" value=\"" + Html.escape(view.query()) + "\"></label>")
            .raw("<button type=\"submit\">")
            .words(view.t("찾기", "Find"))
            .raw("</button></form>")
            .table(
                view.t("실행", "Run"),
                view.t("워크플로우", "Workflow"),
                view.t("상태", "Status"),
                view.t("접수", "Queued"),
                view.t("종료", "Ended"),
                view.t("오류", "Error"));
    runs.list(filter(view.query())).runs().forEach(row -> row(html, row, view));
    return html.endTable().toString();
  }

  private static RunTable.Filter filter(String words) {
    Optional<String> none = Optional.empty();
    Optional<String> text = words.isBlank() ? none : Optional.of(words.strip());
    return new RunTable.Filter(none, none, text, Optional.empty(), none, SHOWN);
  }

  private static void row(Html html, RunRow row, View view) {
    html.row()
        .cell(new Html().link(view.at("/runs/" + row.id()), row.id()))
        .cell(row.workflow())
        .cell(row.status())
        .cell(View.time(row.queuedAt()))
        .cell(View.time(row.endedAt()))
        .cell(row.error().orElse(""))
        .endRow();
  }

  Optional<String> one(String id, View view) {
    return runs.find(id).map(run -> one(run, view));
  }

  private static String one(RunView run, View view) {
    var html = new Html().heading(run.workflow() + " " + run.id());
    boolean ended = run.status().ended();
    html.raw("<p class=\"aurora-status\"" + (ended ? "" : " data-refresh=\"2000\"") + "><strong>")
        .words(run.status())
        .raw("</strong> ")
        .words(View.time(run.queuedAt()))
        .words(run.endedAt().map(end -> " – " + View.time(end)).orElse(""))
        .raw("</p>\n");
    run.error().ifPresent(failure -> html.raw(cause(failure, view)));
    html.paragraph(view.t("입력값 이름: ", "Input keys: ") + String.join(", ", inputKeys(run)));
    html.paragraph(view.t("플러그인: ", "Plugin: ") + run.plugin());
    html.raw("<div class=\"aurora-buttons\">").raw(buttons(run, view)).raw("</div>\n");
    html.heading(view.t("단계", "Steps"))
        .table(
            view.t("단계", "Step"),
            view.t("상태", "Status"),
            view.t("시도", "Attempt"),
            view.t("시작", "Started"),
            view.t("걸린 시간", "Took"),
            view.t("오류", "Error"));
    run.steps().forEach(step -> step(html, step));
    return html.endTable().toString();
  }

  private static String cause(Failure failure, View view) {
    return new Html()
        .raw("<p class=\"aurora-cause\" role=\"alert\">")
        .words(view.t("실패한 단계: ", "Failed step: "))
        .raw("<strong>")
        .words(failure.step())
        .raw("</strong> ")
        .words(failure.kind() + " (" + failure.attempts() + view.t("회 시도): ", " attempts): "))
        .words(failure.message())
        .raw("</p>\n")
        .toString();
  }

  private static String buttons(RunView run, View view) {
    String path = "/runs/" + run.id();
    return run.status().ended()
        ? view.button(path + "/rerun", view.t("처음부터 다시 실행", "Run again"), "").toString()
        : view.button(path + "/cancel", view.t("취소", "Cancel"), view.t("취소할까요?", "Cancel it?"))
            .toString();
  }

  private static List<String> inputKeys(RunView run) {
    List<String> keys = new ArrayList<>();
    Documents.parseOwn(run.input()).fieldNames().forEachRemaining(keys::add);
    keys.sort(Comparator.naturalOrder());
    return keys;
  }

  private static void step(Html html, StepView step) {
    if (step.attempts().isEmpty()) {
      html.row().cell(step.name()).cell(step.status()).cell("").cell("").cell("").cell("").endRow();
    }
    int number = 0;
    for (Attempt attempt : step.attempts()) {
      number++;
      html.row()
          .cell(step.name())
          .cell(number == step.attempts().size() ? step.status().name() : "")
          .cell(number)
          .cell(View.time(attempt.startedAt()))
          .cell(attempt.endedAt().map(end -> took(attempt.startedAt(), end)))
          .cell(attempt.error().map(Failure::message).orElse(""))
          .endRow();
    }
  }

  private static String took(Instant begin, Instant end) {
    return Duration.between(begin, end).toMillis() + " ms";
  }
}
