package aurora5.alerting;

import aurora5.alerting.incident.Book;
import aurora5.alerting.incident.Decision;
import aurora5.alerting.incident.HealthSigns;
import aurora5.alerting.incident.RunSigns;
import aurora5.alerting.incident.SafetySigns;
import aurora5.alerting.incident.Sign;
import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.health.HealthReport;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings the signs to the book, in their order: words of safety, changes of health and ends of runs
 * from the journal, each exactly once, and what the last round of health found. For one thread at a
 * time.
 */
final class Sources {
  private static final String HEALTH = "alerting/health";
  private static final String SAFETY = "alerting/safety";
  private static final String RUNS = "alerting/runs";
  private static final int AT_ONCE = 500;
  private static final int BATCHES = 20;
  private static final long FAR = 1_000;

  /** What was longer ago when the process began is nobody's alarm any more. */
  private static final Duration OLD = Duration.ofHours(1);

  private final Places places;
  private final Book book;
  private final long begin;
  private long health;
  private long safety;
  private long runs;
  private long noted;
  private @Nullable HealthReport seen;

  /** What is read. */
  record Places(
      Journal journal, RunTable runs, NoticeTable notices, Supplier<HealthReport> health) {}

  Sources(Places places, Book book) {
    this.places = places;
    this.book = book;
    health = places.notices().cursor(HEALTH).orElse(0);
    safety = places.notices().cursor(SAFETY).orElse(0);
    runs = places.notices().cursor(RUNS).orElse(0);
    noted = runs;
    begin = places.journal().position();
  }

  /** Whether so much was read without a decision that a restart should not read it again. */
  boolean farOn() {
    return runs - noted >= FAR;
  }

  /** Where to go on after what was decided so far; to be written. */
  List<Entry.Cursor> cursors() {
    noted = runs;
    return List.of(
        new Entry.Cursor(SAFETY, safety),
        new Entry.Cursor(HEALTH, health),
        new Entry.Cursor(RUNS, runs));
  }

  Decision news(Instant now) {
    return texts().and(changes()).and(round()).and(ends(now)).and(over(now));
  }

  private Decision texts() {
    Decision decision = book.decide(List.of());
    for (NoticeTable.Row row : places.notices().after(SafetySigns.TOPIC, safety, AT_ONCE)) {
      decision = decision.and(book.decide(SafetySigns.of(row, book::active)));
      safety = row.position();
    }
    return decision;
  }

  private Decision changes() {
    Decision decision = book.decide(List.of());
    if (places.health().get() != seen) {
      for (NoticeTable.Row row : places.notices().after(HealthSigns.TOPIC, health, AT_ONCE)) {
        decision = decision.and(book.decide(HealthSigns.of(row, book.activeKeys())));
        health = row.position();
      }
    }
    return decision;
  }

  /** Only what the book does not know yet: a round is not a new sign of an old incident. */
  private Decision round() {
    HealthReport report = places.health().get();
    if (report == seen) {
      return book.decide(List.of());
    }
    seen = report;
    return book.decide(
        HealthSigns.of(report, book.activeKeys()).stream().filter(this::isNews).toList());
  }

  private boolean isNews(Sign sign) {
    Optional<Alert> active = book.active(sign.key());
    return sign instanceof Sign.Wrong wrong
        ? active.map(alert -> isMoreOrOther(wrong, alert)).orElse(true)
        : active.isPresent();
  }

  /** Figures alone, which change with every round, are no news. */
  private static boolean isMoreOrOther(Sign.Wrong wrong, Alert alert) {
    int worse = wrong.severity().compareTo(alert.severity());
    return worse > 0 || worse == 0 && !words(wrong.detail()).equals(words(alert.detail()));
  }

  private static String words(Text detail) {
    return detail.en().replaceAll("[0-9]+", "");
  }

  private Decision ends(Instant now) {
    Decision decision = book.decide(List.of());
    long last = places.journal().position();
    for (int batch = 0; batch < BATCHES && runs < last; batch++) {
      for (Journaled event : places.journal().eventsAfter(runs, AT_ONCE)) {
        decision = decision.and(end(event, now));
        runs = event.position();
      }
    }
    return decision;
  }

  private Decision end(Journaled event, Instant now) {
    boolean old = event.position() <= begin && event.at().plus(OLD).isBefore(now);
    Optional<RunSigns.End> end = old ? Optional.empty() : RunSigns.end(event);
    return end.flatMap(known -> places.runs().run(known.run()).map(row -> signs(known, row)))
        .map(book::decide)
        .orElseGet(() -> book.decide(List.of()));
  }

  /**
   * The failure of a run that another run called is that one's to tell. A text that could not be
   * worked on is no failure; whom that concerns has been told.
   */
  private List<Sign> signs(RunSigns.End end, RunRow row) {
    if (row.refused()) {
      return List.of();
    }
    return end.signs(row.workflow(), book.activeKeys()).stream()
        .filter(sign -> sign instanceof Sign.Well || row.parent().isEmpty())
        .toList();
  }

  private Decision over(Instant now) {
    Decision seen = book.decide(SafetySigns.later(book.active(), now));
    return seen.and(
        book.decide(
            book.active().stream()
                .filter(alert -> RunSigns.over(alert.key(), alert.lastSeen(), now))
                .map(alert -> (Sign) new Sign.Well(alert.key(), now))
                .toList()));
  }
}
