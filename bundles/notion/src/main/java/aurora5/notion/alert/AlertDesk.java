package aurora5.notion.alert;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Notice;
import aurora5.notion.deliver.Ledger;
import aurora5.notion.wire.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has incidents brought to Notion: those that were told, and what becomes of them. Thread-safe. */
public final class AlertDesk {
  /** Between two updates that only count. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** So long after its end nothing more becomes of an incident. */
  private static final Duration OVER = Duration.ofHours(1);

  private final Ledger ledger;
  private final Clock clock;
  private final Map<String, Instant> counted = new HashMap<>();

  public AlertDesk(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Is on disk when this returns; the same notice again changes nothing. */
  public void told(Notice notice) {
    revise(notice.alert(), notice.kind() == Notice.Kind.RECOVERED || notice.alert().count() > 1);
  }

  private void revise(Alert alert, boolean mayBeThere) {
    ledger.revise(
        AlertSubject.key(alert),
        Urgency.ALERT.ordinal(),
        mayBeThere,
        before ->
            before
                .map(body -> Story.read(body).next(alert))
                .orElseGet(() -> Story.begin(alert))
                .json());
  }

  /** Follows those that Notion has been told of. */
  public synchronized void follow(List<Alert> alerts) {
    Instant now = clock.instant();
    counted.values().removeIf(at -> at.plus(PAUSE).isBefore(now));
    for (Alert alert : alerts) {
      if (alert.closedAt().filter(at -> at.plus(OVER).isBefore(now)).isPresent()) {
        continue;
      }
      String key = AlertSubject.key(alert);
      ledger
          .find(key)
          .map(row -> Story.read(row.body()))
          .filter(known -> !known.next(alert).equals(known))
          .filter(known -> changed(known.alert(), alert) || !counted.containsKey(key))
          .ifPresent(
              known -> {
                counted.put(key, now);
                revise(alert, false);
              });
    }
  }

  private static boolean changed(Alert before, Alert now) {
    return before.severity() != now.severity()
        || before.active() != now.active()
        || !before.acknowledgedAt().equals(now.acknowledgedAt());
  }
}
