package aurora5.notion.daily;

import aurora5.api.store.Entry;
import aurora5.api.store.NoticeTable;
import aurora5.json.Documents;
import aurora5.notion.deliver.Ledger;
import aurora5.notion.deliver.Ledger.Wish;
import aurora5.notion.wire.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Has the page of a day made in the morning, once for each day: what a restart has missed is made
 * up for, up to a week. For one thread at a time.
 */
public final class Mornings {
  static final LocalTime MORNING = LocalTime.of(9, 0);

  private static final String CURSOR = "notion/day";
  private static final int WEEK = 7;

  private final Ledger ledger;
  private final NoticeTable notices;
  private final Counting counting;
  private final Supplier<ZoneId> zone;
  private final Clock clock;

  public Mornings(
      Ledger ledger, NoticeTable notices, Counting counting, Supplier<ZoneId> zone, Clock clock) {
    this.ledger = ledger;
    this.notices = notices;
    this.counting = counting;
    this.zone = zone;
    this.clock = clock;
  }

  /** Looks at the clock. */
  public void look() {
    LocalDate today = begun(clock.instant().atZone(zone.get()));
    OptionalLong last = notices.cursor(CURSOR);
    if (last.isEmpty()) {
      ledger.want(List.of(), cursor(today)); // The first page comes on the next morning.
      return;
    }
    LocalDate next = LocalDate.ofEpochDay(last.getAsLong()).plusDays(1);
    LocalDate first = next.isBefore(today.minusDays(WEEK - 1)) ? today.minusDays(WEEK - 1) : next;
    for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
      ledger.want(List.of(wish(day)), cursor(day));
    }
  }

  /** The last day whose morning has come. */
  private static LocalDate begun(ZonedDateTime now) {
    LocalDate day = now.toLocalDate();
    return now.toLocalTime().isBefore(MORNING) ? day.minusDays(1) : day;
  }

  private static Entry.Cursor cursor(LocalDate day) {
    return new Entry.Cursor(CURSOR, day.toEpochDay());
  }

  private Wish wish(LocalDate day) {
    Instant to = day.atTime(MORNING).atZone(zone.get()).toInstant();
    Instant from = day.minusDays(1).atTime(MORNING).atZone(zone.get()).toInstant();
    var figures = counting.count(day, from, to);
    return new Wish(
        DailySubject.PREFIX + day,
        Urgency.REPORT.ordinal(),
        Documents.json(Documents.mapper().valueToTree(figures)));
  }
}
