package aurora5.alerting.incident;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.alert.Notice;
import java.util.Locale;

/** Notices with ids that come out the same however often they are made. */
public final class Notices {
  private Notices() {}

  static Notice raised(Alert alert) {
    String id = incident(alert) + "/raised/" + alert.severity().name().toLowerCase(Locale.ROOT);
    return new Notice(id, Notice.Kind.RAISED, alert);
  }

  static Notice recovered(Alert alert) {
    return new Notice(incident(alert) + "/recovered", Notice.Kind.RECOVERED, alert);
  }

  /** Names one incident among all. */
  public static String incident(Alert alert) {
    return alert.key() + '#' + alert.number();
  }

  static Severity worse(Severity one, Severity other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
