package aurora5.notion.alert;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Notice;
import aurora5.api.store.StoreException;
import aurora5.notion.deliver.Ledger;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Has incidents brought to Notion: those that were told, and what becomes of them. Thread-safe. */
public final class AlertDesk {
  /** Between two updates that only count. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** So long after its end nothing more becomes of an incident. */
  private static final Duration OVER = Duration.ofHours(1);

  private final Ledger ledger;
  private final Clock clock;
  private final Map<String, Instant> counted = new HashMap<>();

  /** Told past the disk, which took nothing; to be written down once it does. */
  private final Map<String, Notice> owed = new ConcurrentHashMap<>();

  private volatile Shortcut shortcut = alert -> false;

  /** Brings an incident to Notion at once; false if there is nowhere to bring it. */
  @FunctionalInterface
  public interface Shortcut {
    boolean bring(Alert alert) throws NotionException, InterruptedException;
  }

  public AlertDesk(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** To be taken while the disk is full, which may be the very incident. */
  public void shortcut(Shortcut way) {
    shortcut = way;
  }

  /**
   * Is on disk when this returns, or in Notion if the disk is full; the same notice again changes
   * nothing.
   */
  public void told(Notice notice) throws NotionException, InterruptedException {
    try {
      revise(notice.alert());
      owed.remove(notice.id());
    } catch (StoreException failure) {
      if (failure.kind() != StoreException.Kind.FULL || !shortcut.bring(notice.alert())) {
        throw failure;
      }
      owed.put(notice.id(), notice);
    }
  }

  /** It may be there already: told past the disk by a process that has died since. */
  private void revise(Alert alert) {
    ledger.revise(
        AlertSubject.key(alert),
        Urgency.ALERT.ordinal(),
        true,
        before ->
            before
                .map(body -> Story.read(body).next(alert))
                .orElseGet(() -> Story.begin(alert))
                .json());
  }

  /** Follows those that Notion has been told of. */
  public synchronized void follow(List<Alert> alerts) {
    for (Notice notice : owed.values()) {
      revise(notice.alert());
      owed.remove(notice.id());
    }
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
                revise(alert);
              });
    }
  }

  private static boolean changed(Alert before, Alert now) {
    return before.severity() != now.severity()
        || before.active() != now.active()
        || !before.acknowledgedAt().equals(now.acknowledgedAt());
  }
}
