package aurora5.notion.comment;

import aurora5.api.deliver.Delivery;
import aurora5.api.deliver.Delivery.State;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.notion.places.Places;
import aurora5.notion.places.Tables;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.NotionException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Looks for comments where nobody tells of them: on Aurora's page, on the newest pages it made, and
 * wherever a conversation is under way. What was missed while the process was down is found, too.
 * For one thread at a time.
 */
final class Rounds {
  private static final String CURSOR = "notion/comments";
  private static final String PAGES = "notion";
  private static final int MOST_PAGES = 8;
  private static final int MOST_TALKS = 8;
  private static final int ROWS = 100;

  /** Times of comments are to the minute. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  /** What is older when Aurora comes back is nobody's question any more. */
  private static final Duration OLDEST = Duration.ofHours(24);

  private final Discussions discussions;
  private final Inbox inbox;
  private final Places places;
  private final DeliveryTable table;
  private final NoticeTable notices;
  private final Journal journal;
  private final Clock clock;

  Rounds(
      Discussions discussions,
      Inbox inbox,
      Places places,
      DeliveryTable table,
      NoticeTable notices,
      Journal journal,
      Clock clock) {
    this.discussions = discussions;
    this.inbox = inbox;
    this.places = places;
    this.table = table;
    this.notices = notices;
    this.journal = journal;
    this.clock = clock;
  }

  /** One round; whether there was anything new. */
  boolean look() throws NotionException, InterruptedException {
    Optional<Tables> tables = places.tables();
    if (tables.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    Instant since = since(now);
    boolean news = false;
    for (String place : watched(tables.get())) {
      news |= look(place, since);
    }
    keep(now);
    return news;
  }

  private Instant since(Instant now) {
    OptionalLong last = notices.cursor(CURSOR);
    Instant from = last.isPresent() ? Instant.ofEpochMilli(last.getAsLong()) : now;
    Instant oldest = now.minus(OLDEST);
    return (from.isBefore(oldest) ? oldest : from).minus(OVERLAP);
  }

  private void keep(Instant now) {
    journal
        .append(List.of(new Entry.Cursor(CURSOR, now.toEpochMilli())))
        .toCompletableFuture()
        .join();
  }

  private boolean look(String place, Instant since) throws NotionException, InterruptedException {
    boolean news = false;
    try {
      for (Comment comment : discussions.of(place)) {
        if (!comment.at().isBefore(since) && !inbox.known(comment.id())) {
          inbox.made(comment.id(), comment.at()).toCompletableFuture().join();
          news = true;
        }
      }
    } catch (NotionException e) {
      if (e.kind() != Kind.NOT_SHARED && e.kind() != Kind.TRASHED) {
        throw e;
      }
    }
    return news;
  }

  private Set<String> watched(Tables tables) {
    Set<String> all = new LinkedHashSet<>();
    all.add(tables.page());
    inbox.done(ROWS).stream()
        .map(row -> Note.of(row).parent())
        .filter(parent -> !parent.isEmpty())
        .distinct()
        .limit(MOST_TALKS)
        .forEach(all::add);
    table.in(State.DONE, ROWS).stream()
        .filter(row -> row.channel().equals(PAGES))
        .map(Delivery::place)
        .flatMap(Optional::stream)
        .limit(MOST_PAGES)
        .forEach(all::add);
    return all;
  }
}
