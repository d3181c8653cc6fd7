package aurora5.alerting;

import aurora5.alerting.deliver.NoticeCodec;
import aurora5.alerting.deliver.Outbox;
import aurora5.alerting.incident.Book;
import aurora5.alerting.incident.Decision;
import aurora5.alerting.incident.Notices;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Notice;
import aurora5.api.store.AlertTable;
import aurora5.api.store.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides about what is new, and writes the decision, the notices and how far it has read in one
 * append: so a killed process neither loses an alert nor raises it twice. Thread-safe; calls no
 * foreign code.
 */
final class Desk {
  private static final int REMEMBERED = 10_000;
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final AlertTable table;
  private final Outbox outbox;
  private final Clock clock;
  private final Clock steady;
  private final Book book = new Book();
  private final Sources sources;
  private volatile List<Alert> latest;
  private Duration ahead;

  /**
   * @param clock what people see
   * @param steady passes evenly, however that one is turned
   */
  Desk(Sources.Places places, AlertTable table, Outbox outbox, Clock clock, Clock steady) {
    this.table = table;
    this.outbox = outbox;
    this.clock = clock;
    this.steady = steady;
    ahead = ahead();
    Map<Notice, Instant> notices = new LinkedHashMap<>();
    places
        .notices()
        .after(Outbox.TOPIC, 0, REMEMBERED)
        .forEach(row -> notices.put(NoticeCodec.read(row.body()), row.at()));
    book.remember(table.alerts(REMEMBERED), notices, clock.instant());
    sources = new Sources(places, book);
    latest = book.all();
  }

  /** Deals with everything that is new. */
  synchronized void work() {
    followClock();
    Instant now = clock.instant();
    write(sources.news(now).and(book.later(now)));
  }

  /** Quiet times stay as long as they are when somebody turns the clock. */
  private void followClock() {
    Duration by = ahead().minus(ahead);
    if (by.abs().compareTo(LEAST) >= 0) {
      book.turn(by);
      ahead = ahead.plus(by);
    }
  }

  private Duration ahead() {
    return Duration.between(steady.instant(), clock.instant());
  }

  synchronized boolean acknowledge(String key) {
    Optional<Decision> decision = book.acknowledge(key, clock.instant());
    decision.ifPresent(this::write);
    return decision.isPresent();
  }

  private void write(Decision decision) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Alert alert : decision.alerts()) {
      entries.put(Notices.incident(alert), new Entry.AlertRow(alert));
    }
    for (Notice notice : decision.notices()) {
      entries.put(notice.id(), outbox.entry(notice));
    }
    if (!entries.isEmpty() || sources.farOn()) {
      sources.cursors().forEach(cursor -> entries.put(cursor.name(), cursor));
    }
    outbox.write(entries);
    latest = book.all();
  }

  /** Those of the store, and over them what may not be there yet. */
  List<Alert> alerts(int limit) {
    Map<String, Alert> all = new LinkedHashMap<>();
    table.alerts(limit).forEach(alert -> all.put(Notices.incident(alert), alert));
    latest.forEach(alert -> all.put(Notices.incident(alert), alert));
    return all.values().stream().sorted(Book.ORDER).limit(limit).toList();
  }
}
