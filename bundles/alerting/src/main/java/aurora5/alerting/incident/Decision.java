package aurora5.alerting.incident;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What follows from signs: incidents as they are now, and what has to be told. Immutable. */
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

  /** Of an incident in both, what it is now: ten thousand signs of one leave one. */
  public Decision and(Decision next) {
    if (isEmpty() || next.isEmpty()) {
      return isEmpty() ? next : this;
    }
    Map<String, Alert> latest = new LinkedHashMap<>();
    alerts.forEach(alert -> latest.put(Notices.incident(alert), alert));
    next.alerts.forEach(alert -> latest.put(Notices.incident(alert), alert));
    List<Notice> allNotices = new ArrayList<>(notices);
    allNotices.addAll(next.notices);
    return new Decision(List.copyOf(latest.values()), allNotices);
  }
}
