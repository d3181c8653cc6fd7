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
        view.t("언제", "When"),
        view.t("끝", "Closed"),
        view.t("작업", "Actions"));
    all.forEach(alert -> row(html, alert, view));
    return html.endTable().toString();
  }

  private static void row(Html html, Alert alert, View view) {
    html.row()
        .cell(States.badge(alert.severity(), view))
        .cell(what(alert, view))
        .cell(when(alert, view))
        .cell(Times.at(alert.closedAt()))
        .cell(acknowledge(alert, view))
        .endRow();
  }

  private static Html what(Alert alert, View view) {
    return new Html()
        .raw("<strong>")
        .words(view.in(alert.title()))
        .raw("</strong>")
        .lines(view.in(alert.detail()));
  }

  /** The first time and, of what has happened again, how often and when last. */
  private static Html when(Alert alert, View view) {
    var html = new Html().raw(Times.at(alert.firstSeen()).toString());
    return alert.count() == 1
        ? html
        : html.raw("<p>")
            .words(alert.count() + view.t("번, 마지막 ", " times, last "))
            .raw(Times.at(alert.lastSeen()) + "</p>");
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
