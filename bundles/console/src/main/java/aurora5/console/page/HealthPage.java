package aurora5.console.page;

import aurora5.api.health.Health;
import aurora5.api.health.HealthReport;
import java.util.Optional;
import java.util.stream.Collectors;

/** How well the house is. Immutable. */
record HealthPage(Optional<Health> health) {
  /** For the overview: the verdict. */
  String line(View view) {
    return health
        .map(
            room ->
                new Html()
                    .raw("<p>")
                    .words(view.t("상태: ", "Health: "))
                    .raw("<a href=\"" + Html.escape(view.at("/health")) + "\">")
                    .raw(States.badge(room.report().verdict(), view) + "</a>")
                    .raw("</p>\n")
                    .toString())
        .orElse("");
  }

  String render(View view) {
    var html = new Html().heading(view.t("상태", "Health"));
    if (health.isEmpty()) {
      return html.paragraph(view.t("상태 점검 번들이 없습니다", "The room aurora5.health is not here"))
          .toString();
    }
    HealthReport report = health.get().report();
    html.raw("<p data-refresh=\"5000\">")
        .raw(States.badge(report.verdict(), view) + " ")
        .words(view.t("점검 ", "checked "))
        .raw(Times.at(report.at()).toString())
        .words(view.t(", 걸린 시간 ", ", took ") + Times.took(report.took()))
        .raw("</p>\n")
        .raw(view.button("/health/check", view.t("지금 점검", "Check now"), "").toString())
        .table(
            view.t("항목", "Probe"),
            view.t("상태", "Status"),
            view.t("설명", "Message"),
            view.t("값", "Values"));
    report.findings().forEach(finding -> row(html, finding, view));
    return html.endTable().toString();
  }

  private static void row(Html html, HealthReport.Finding finding, View view) {
    var reading = finding.reading();
    html.row()
        .cell(finding.probe())
        .cell(States.badge(reading.status(), view))
        .cell(view.in(reading.message()))
        .cell(
            reading.values().entrySet().stream()
                .map(value -> value.getKey() + " " + value.getValue())
                .collect(Collectors.joining(", ")))
        .endRow();
  }
}
