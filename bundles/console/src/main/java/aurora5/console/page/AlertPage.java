package aurora5.console.page;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Alerts;
import java.util.List;
import java.util.Optional;

/** What a person should have heard about. Immutable. */
record AlertPage(Optional<Alerts> alerts) {
  private static final int SHOWN = 100;

  /** For the overview: how many are active. */
  String line(View view) {
    long active =
        alerts.stream().flatMap(a -> a.alerts(SHOWN).stream()).filter(Alert::active).count();
    return active == 0
        ? ""
        : new Html()
            .raw("<p class=\"aurora-cause\">")
            .link(view.at("/alerts"), view.t("진행 중인 알림 ", "Active alerts: ") + active)
            .raw("</p>\n")
            .toString();
  }

  String render(View view) {
    var html = new Html().heading(view.t("알림", "Alerts"));
    if (alerts.isEmpty()) {
      return html.paragraph(view.t("알림 번들이 없습니다", "The room aurora5.alerting is not here"))
          .toString();
    }
    List<Alert> all = alerts.get().alerts(SHOWN);
    if (all.isEmpty()) {
      return html.paragraph(view.t("알림이 없습니다. 모두 정상입니다.", "No alerts. All is well.")).toString();
    }
    html.table(
        view.t("심각도", "Severity"),
        view.t("내용", "What"),
        view.t("원인", "Cause"),
        view.t("처음", "First"),
        view.t("마지막", "Last"),
        view.t("횟수", "Count"),
        view.t("끝", "Closed"),
        view.t("작업", "Actions"));
    all.forEach(alert -> row(html, alert, view));
    return html.endTable().toString();
  }

  private static void row(Html html, Alert alert, View view) {
    html.row()
        .cell(States.badge(alert.severity(), view))
        .cell(view.in(alert.title()))
        .cell(view.in(alert.detail()))
        .cell(Times.at(alert.firstSeen()))
        .cell(Times.at(alert.lastSeen()))
        .cell(alert.count())
        .cell(Times.at(alert.closedAt()))
        .cell(acknowledge(alert, view))
        .endRow();
  }

  private static Html acknowledge(Alert alert, View view) {
    if (!alert.active()) {
      return new Html();
    }
    return alert.acknowledgedAt().isPresent()
        ? new Html().words(view.t("확인함", "Seen"))
        : view.button("/alerts/ack?key=" + View.part(alert.key()), view.t("확인", "Seen"), "");
  }
}
