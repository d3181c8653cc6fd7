package aurora5.alerting.incident;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Notice;
import java.util.ArrayList;
import java.util.List;

/** What follows from a sign: incidents as they are now, and what has to be told. Immutable. */
public record Decision(List<Alert> alerts, List<Notice> notices) {
  static final Decision NOTHING = new Decision(List.of(), List.of());

  public Decision {
    alerts = List.copyOf(alerts);
    notices = List.copyOf(notices);
  }

  static Decision of(Alert alert) {
    return new Decision(List.of(alert), List.of());
  }

  static Decision of(Alert alert, Notice notice) {
    return new Decision(List.of(alert), List.of(notice));
  }

  public boolean isEmpty() {
    return alerts.isEmpty() && notices.isEmpty();
  }

  public Decision and(Decision next) {
    List<Alert> allAlerts = new ArrayList<>(alerts);
    allAlerts.addAll(next.alerts);
    List<Notice> allNotices = new ArrayList<>(notices);
    allNotices.addAll(next.notices);
    return new Decision(allAlerts, allNotices);
  }
}
