package aurora5.console.page;

import aurora5.api.run.RunPage;
import aurora5.api.run.RunStatus;
import aurora5.api.run.Runs;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import java.util.Arrays;
import java.util.Optional;

/** The runs, newest first, to be searched and leafed through. Immutable. */
record RunList(Runs runs) {
  private static final int SHOWN = 50;

  String render(View view) {
    var html = new Html().heading(view.t("실행", "Runs")).raw(search(view));
    RunPage page = runs.list(filter(view));
    if (page.runs().isEmpty()) {
      return html.paragraph(view.t("찾은 실행이 없습니다.", "No runs found.")).toString();
    }
    html.table(
        view.t("실행", "Run"),
        view.t("워크플로우", "Workflow"),
        view.t("상태", "Status"),
        view.t("접수", "Queued"),
        view.t("종료", "Ended"),
        view.t("오류", "Error"));
    page.runs().forEach(row -> row(html, row, view));
    html.endTable();
    page.next().ifPresent(next -> html.raw(older(next, view)));
    return html.toString();
  }

  private static String search(View view) {
    var html =
        new Html()
            .raw("<form method=\"get\" role=\"search\" class=\"aurora-bar\"><label>")
            .words(view.t("찾기 (이름, 번호, 오류)", "Find (name, id, error)"))
            .raw(" <input name=\"q\" value=\"" + Html.escape(view.asked("q")) + "\"></label>")
            .raw(" <label>")
            .words(view.t("상태", "Status"))
            .raw(" <select name=\"status\"><option value=\"\">")
            .words(view.t("모두", "all"))
            .raw("</option>");
    for (RunStatus status : RunStatus.values()) {
      boolean chosen = status.name().equals(view.asked("status"));
      html.raw("<option value=\"" + status + "\"" + (chosen ? " selected>" : ">"))
          .words(States.words(status.name(), view))
          .raw("</option>");
    }
    return html.raw("</select></label> <button type=\"submit\">")
        .words(view.t("찾기", "Find"))
        .raw("</button></form>\n")
        .toString();
  }

  private static RunTable.Filter filter(View view) {
    String asked = view.asked("status");
    Optional<String> status =
        Arrays.stream(RunStatus.values()).map(Enum::name).filter(asked::equals).findFirst();
    return new RunTable.Filter(
        present(view.asked("workflow")),
        status,
        present(view.asked("q")),
        Optional.empty(),
        present(view.asked("before")),
        SHOWN);
  }

  private static Optional<String> present(String words) {
    return Optional.of(words.strip()).filter(text -> !text.isEmpty());
  }

  private static void row(Html html, RunRow row, View view) {
    html.row()
        .cell(new Html().link(view.at("/runs/" + row.id()), row.id()))
        .cell(row.workflow())
        .cell(States.badge(row.status(), view))
        .cell(Times.at(row.queuedAt()))
        .cell(Times.at(row.endedAt()))
        .cell(row.error())
        .endRow();
  }

  private static String older(String next, View view) {
    String query = "?before=" + View.part(next);
    for (String name : new String[] {"q", "status", "workflow"}) {
      query += view.asked(name).isEmpty() ? "" : "&" + name + "=" + View.part(view.asked(name));
    }
    return new Html()
        .raw("<p>")
        .link(view.at("/runs") + query, view.t("더 오래된 실행", "Older runs"))
        .raw("</p>\n")
        .toString();
  }
}
