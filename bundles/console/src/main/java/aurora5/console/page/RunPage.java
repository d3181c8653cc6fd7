package aurora5.console.page;

import aurora5.api.catalog.Plugin;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.RunView.Attempt;
import aurora5.api.run.RunView.StepView;
import aurora5.api.step.Failure;
import aurora5.json.Documents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One run with its steps, and what can be done with it. Inputs by name only. Immutable. */
record RunPage(House house) {
  private static final int REFRESH_MILLIS = 2000;

  Optional<String> render(String id, View view) {
    return house.runs().find(id).map(run -> render(run, view));
  }

  private String render(RunView run, View view) {
    var html = new Html().heading(run.workflow() + " " + run.id());
    html.raw("<p class=\"aurora-status\"")
        .raw(run.status().ended() ? ">" : " data-refresh=\"" + REFRESH_MILLIS + "\">")
        .raw(States.badge(run.status(), view) + "</p>\n");
    run.error().ifPresent(failure -> html.raw(cause(failure, view)));
    html.raw(facts(run, view))
        .raw("<div class=\"aurora-buttons\">")
        .raw(buttons(run, view))
        .raw("</div>\n")
        .raw(new AnswerForm(house.workflows()).render(run, view))
        .heading(view.t("단계", "Steps"))
        .table(
            view.t("단계", "Step"),
            view.t("상태", "Status"),
            view.t("시도", "Attempt"),
            view.t("시작", "Started"),
            view.t("걸린 시간", "Took"),
            view.t("오류", "Error"),
            view.t("작업", "Actions"));
    run.steps().forEach(step -> step(html, run, step, view));
    return html.endTable().toString();
  }

  private static String cause(Failure failure, View view) {
    return new Html()
        .raw("<p class=\"aurora-cause\" role=\"alert\">")
        .words(view.t("실패한 단계: ", "Failed step: "))
        .raw("<strong>")
        .words(failure.step())
        .raw("</strong> ")
        .words(States.words(failure.kind().name(), view))
        .words(" (" + failure.attempts() + view.t("회 시도): ", " attempts): "))
        .words(failure.message())
        .raw("</p>\n")
        .toString();
  }

  private String facts(RunView run, View view) {
    var html = new Html().raw("<dl class=\"aurora-facts\">");
    html.fact(view.t("접수", "Queued"), Times.at(run.queuedAt()));
    html.fact(view.t("시작", "Started"), Times.at(run.startedAt()));
    html.fact(view.t("종료", "Ended"), Times.at(run.endedAt()));
    html.fact(view.t("플러그인", "Plugin"), new Html().words(plugin(run.plugin())));
    html.fact(view.t("입력값 이름", "Input keys"), new Html().words(String.join(", ", inputKeys(run))));
    html.fact(
        view.t("컨텍스트", "Context"),
        new Html().link(view.at("/contexts/" + View.part(run.contextId())), run.contextId()));
    run.parent()
        .ifPresent(
            parent ->
                html.fact(
                    view.t("이 실행을 시작한 실행", "Started by"),
                    new Html().link(view.at("/runs/" + parent), parent)));
    return html.raw("</dl>\n").toString();
  }

  private String plugin(String identity) {
    return house.plugins().all().stream()
        .filter(plugin -> plugin.sha256().equals(identity))
        .map(RunPage::name)
        .findFirst()
        .orElse(identity);
  }

  private static String name(Plugin plugin) {
    return plugin.name() + " " + plugin.version() + " (" + plugin.file() + ")";
  }

  private String buttons(RunView run, View view) {
    String path = "/runs/" + run.id();
    if (run.status().ended()) {
      return view.button(path + "/rerun", view.t("처음부터 다시 실행", "Run again"), "").toString();
    }
    boolean newer =
        house
            .workflows()
            .newest(run.workflow())
            .filter(newest -> !newest.plugin().equals(run.plugin()))
            .isPresent();
    String move =
        newer
            ? view.button(path + "/move", view.t("새 버전으로 옮기기", "Move to the newest version"), "")
                .toString()
            : "";
    return run.status() == RunStatus.COMPENSATING
        ? ""
        : view.button(path + "/cancel", view.t("취소", "Cancel"), view.t("취소할까요?", "Cancel it?"))
            + move;
  }

  private static List<String> inputKeys(RunView run) {
    List<String> keys = new ArrayList<>();
    Documents.parseOwn(run.input()).fieldNames().forEachRemaining(keys::add);
    keys.sort(Comparator.naturalOrder());
    return keys;
  }

  private static void step(Html html, RunView run, StepView step, View view) {
    var name = new Html().words(step.name());
    step.child().ifPresent(child -> name.raw(" ").link(view.at("/runs/" + child), "→ " + child));
    if (step.attempts().isEmpty()) {
      html.row().cell(name).cell(States.badge(step.status(), view));
      html.cell("").cell("").cell("").cell("").cell(fromHere(run, step, view)).endRow();
    }
    int number = 0;
    for (Attempt attempt : step.attempts()) {
      boolean last = ++number == step.attempts().size();
      html.row()
          .cell(last ? name : new Html().words(step.name()))
          .cell(last ? States.badge(step.status(), view) : new Html())
          .cell(number)
          .cell(Times.at(attempt.startedAt()))
          .cell(attempt.endedAt().map(e -> Times.took(Duration.between(attempt.startedAt(), e))))
          .cell(attempt.error().map(Failure::message).orElse(""))
          .cell(last ? fromHere(run, step, view) : new Html())
          .endRow();
    }
  }

  /** Items of a fan-out are no place to begin at. */
  private static Html fromHere(RunView run, StepView step, View view) {
    return run.status().ended() && step.name().indexOf('[') < 0
        ? view.button(
            "/runs/" + run.id() + "/rerun?fromStep=" + View.part(step.name()),
            view.t("여기부터 다시", "Run from here"),
            "")
        : new Html();
  }
}
