package aurora5.alerting;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.alert.AlertSink;
import aurora5.api.alert.Notice;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each notice as one line to the log, and so to the console. */
@Component(service = AlertSink.class)
public final class ConsoleSink implements AlertSink {
  static final String NAME = "console";

  private static final Logger LOG = LoggerFactory.getLogger("aurora5.alert");

  @Activate
  public ConsoleSink() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void deliver(Notice notice) {
    String line = line(notice);
    boolean raised = notice.kind() == Notice.Kind.RAISED;
    if (raised && notice.alert().severity() == Severity.CRITICAL) {
      LOG.error(line);
    } else {
      LOG.warn(line);
    }
  }

  static String line(Notice notice) {
    Alert alert = notice.alert();
    if (notice.kind() == Notice.Kind.RECOVERED) {
      Duration took =
          Duration.between(alert.firstSeen(), alert.closedAt().orElse(alert.lastSeen()));
      boolean text = alert.key().startsWith("safety.");
      return "[%s] %s (%s 동안%s) | [%s] %s (after %s%s) | %s"
          .formatted(
              text ? "확인" : "복구",
              alert.title().ko(),
              ko(took),
              alert.count() > 1 ? ", %d번".formatted(alert.count()) : "",
              text ? "SEEN" : "RECOVERED",
              alert.title().en(),
              en(took),
              alert.count() > 1 ? ", seen %d times".formatted(alert.count()) : "",
              alert.key());
    }
    return "[경보] %s: %s%s | [ALERT] %s: %s%s | %s"
        .formatted(
            alert.title().ko(),
            alert.detail().ko(),
            alert.count() > 1 ? " (지금까지 %d번)".formatted(alert.count()) : "",
            alert.title().en(),
            alert.detail().en(),
            alert.count() > 1 ? " (seen %d times)".formatted(alert.count()) : "",
            alert.key());
  }

  private static String ko(Duration took) {
    if (took.toMinutes() == 0) {
      return "%d초".formatted(took.toSeconds());
    }
    return took.toHours() > 0
        ? "%d시간 %d분".formatted(took.toHours(), took.toMinutesPart())
        : "%d분 %d초".formatted(took.toMinutes(), took.toSecondsPart());
  }

  private static String en(Duration took) {
    if (took.toMinutes() == 0) {
      return "%d s".formatted(took.toSeconds());
    }
    return took.toHours() > 0
        ? "%d h %d min".formatted(took.toHours(), took.toMinutesPart())
        : "%d min %d s".formatted(took.toMinutes(), took.toSecondsPart());
  }
}
