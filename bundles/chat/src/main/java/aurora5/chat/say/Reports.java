package aurora5.chat.say;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.health.HealthReport;
import aurora5.api.health.Reading;
import aurora5.api.run.RunStatus;
import aurora5.api.store.RunRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells how the house is. Pure. */
public record Reports(Locale locale) {
  private static final int MOST = 10;

  public String health(HealthReport report) {
    Text verdict =
        switch (report.verdict()) {
          case HEALTHY -> new Text("모두 정상입니다.", "Everything is well.");
          case DEGRADED -> new Text("동작하지만 살펴볼 것이 있습니다.", "It works, and somebody should look.");
          case UNHEALTHY -> new Text("제대로 동작하지 않습니다.", "It does not work as it should.");
        };
    return verdict.in(locale) + findings(report);
  }

  private String findings(HealthReport report) {
    return report.findings().stream()
        .filter(finding -> finding.reading().status().compareTo(Reading.Status.OK) > 0)
        .limit(MOST)
        .map(finding -> "\n- " + finding.probe() + ": " + finding.reading().message().in(locale))
        .collect(Collectors.joining());
  }

  /** What is wrong at the moment. */
  public String alerts(List<Alert> alerts) {
    List<Alert> active = alerts.stream().filter(Alert::active).toList();
    if (active.isEmpty()) {
      return new Text("지금 떠 있는 알림이 없습니다.", "No alert is active.").in(locale);
    }
    String are = active.size() == 1 ? " alert is active." : " alerts are active.";
    return new Text(active.size() + "건의 알림이 있습니다.", active.size() + are).in(locale)
        + active.stream()
            .limit(MOST)
            .map(
                alert ->
                    "\n- "
                        + alert.title().in(locale)
                        + " — "
                        + Cut.to(200, alert.detail().in(locale)))
            .collect(Collectors.joining());
  }

  public String runs(List<RunRow> runs) {
    if (runs.isEmpty()) {
      return Phrases.NO_RUNS.in(locale);
    }
    var outcomes = new Outcomes(locale);
    return new Text("최근 실행:", "The latest runs:").in(locale)
        + runs.stream()
            .map(
                run ->
                    "\n- "
                        + run.workflow()
                        + " · "
                        + outcomes.words(RunStatus.valueOf(run.status()))
                        + " · "
                        + run.id())
            .collect(Collectors.joining());
  }
}
