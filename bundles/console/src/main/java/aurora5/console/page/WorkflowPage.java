package aurora5.console.page;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.metrics.Metrics;
import aurora5.api.run.Runs;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which workflows there are, in which versions, and how they do. Immutable. */
record WorkflowPage(Workflows workflows, Runs runs, Optional<Metrics> metrics) {
  private static final int MOST_RUNS = 1000;

  String render(View view) {
    JsonNode figures =
        metrics
            .map(m -> Documents.parseOwn(m.document()).path("workflows"))
            .orElse(MissingNode.getInstance());
    var html =
        new Html()
            .heading(view.t("워크플로우", "Workflows"))
            .table(
                view.t("이름", "Name"),
                view.t("설명", "Description"),
                view.t("버전", "Version"),
                view.t("상태", "State"),
                view.t("성공률", "Success"),
                view.t("마무리 중인 실행", "Draining runs"));
    List<WorkflowVersion> all = workflows.all();
    all.forEach(version -> row(html, version, figures.path(version.id()), view));
    html.endTable();
    return all.isEmpty()
        ? html.paragraph(view.t("워크플로우가 없습니다. 플러그인 jar를 올려 주세요", "None. Upload a plugin jar."))
            .toString()
        : html.toString();
  }

  private void row(Html html, WorkflowVersion version, JsonNode figures, View view) {
    boolean live = workflows.newest(version.id()).filter(version::equals).isPresent();
    var open = new Html();
    if (!live) {
      drainingRuns(version)
          .forEach(row -> open.link(view.at("/runs/" + row.id()), row.id()).raw(" "));
    }
    html.row()
        .cell(new Html().link(view.at("/runs") + "?workflow=" + version.id(), version.id()))
        .cell(view.in(version.description()))
        .cell(version.bundle())
        .cell(States.badge(live ? "LIVE" : "DRAINING", view))
        .cell(live ? success(figures) : "")
        .cell(open)
        .endRow();
  }

  private static String success(JsonNode figures) {
    long good = figures.path("success").asLong();
    long ended = good + figures.path("error").asLong();
    return ended == 0
        ? "–"
        : String.format(Locale.ROOT, "%.1f%% (%d/%d)", 100.0 * good / ended, good, ended);
  }

  private List<RunRow> drainingRuns(WorkflowVersion version) {
    Optional<String> none = Optional.empty();
    var filter =
        new RunTable.Filter(
            Optional.of(version.id()), none, none, Optional.empty(), none, MOST_RUNS);
    return runs.list(filter).runs().stream()
        .filter(row -> row.open() && row.plugin().equals(version.plugin()))
        .toList();
  }
}
