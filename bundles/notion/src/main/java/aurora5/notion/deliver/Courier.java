package aurora5.notion.deliver;

import aurora5.api.Text;
import aurora5.api.deliver.Delivery;
import aurora5.notion.places.Places;
import aurora5.notion.places.Tables;
import aurora5.notion.text.Block;
import aurora5.notion.text.Portions;
import aurora5.notion.wire.NotionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does about the deliveries what {@link Course} says, one act after the other. Whatever it learns
 * is on disk before the next act. For one thread at a time.
 */
public final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 10;
  private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
  private static final Text IN_A_COMMENT =
      new Text(
          "Notion 무료 요금제의 블록 한도에 닿아 페이지 대신 댓글로 남겼습니다.",
          "The block limit of Notion's free plan is reached: said in a comment instead of a page.");

  private final Ledger ledger;
  private final List<Subject> subjects;
  private final Places places;
  private final Hands hands;
  private final Standing standing;
  private final Clock clock;
  private final DoubleSupplier chance;

  /** What Notion has called wrong, and when it first did. */
  private final Map<String, Instant> invalid = new HashMap<>();

  /** What was called wrong after a look, too: tried once more without leading anywhere. */
  private final Set<String> alone = new HashSet<>();

  private Instant looked = Instant.MIN;

  /**
   * @param chance 0 to 1, for how long it pauses
   */
  public Courier(
      Ledger ledger,
      List<Subject> subjects,
      Places places,
      Hands hands,
      Standing standing,
      Clock clock,
      DoubleSupplier chance) {
    this.ledger = ledger;
    this.subjects = List.copyOf(subjects);
    this.places = places;
    this.hands = hands;
    this.standing = standing;
    this.clock = clock;
    this.chance = chance;
    standing.compact(ledger.compact());
    standing.pause(ledger.pausedUntil(clock.instant()), Duration.ZERO);
  }

  /**
   * Does a little of what is due.
   *
   * @return whether there is more to do at once
   */
  public boolean some() throws InterruptedException {
    for (int acts = 0; acts < AT_ONCE; acts++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Instant now = clock.instant();
      Optional<Tables> tables = places.tables();
      if (tables.isEmpty() || now.isBefore(standing.pausedUntil())) {
        return false;
      }
      Optional<Delivery> row = ledger.next(now);
      if (row.isEmpty()) {
        return false;
      }
      deliver(row.get(), tables.get());
    }
    return true;
  }

  private void deliver(Delivery row, Tables tables) throws InterruptedException {
    Article article;
    try {
      article = article(row, tables);
    } catch (Subject.Gone gone) {
      refuse(row, gone.why());
      return;
    } catch (RuntimeException bug) {
      LOG.error("{} cannot be made ready for Notion", row.key(), bug);
      refuse(row, unreadable(bug));
      return;
    }
    if (alone.contains(row.key())) {
      article = article.alone();
    }
    Act act = Course.next(row, article, standing.compact());
    try {
      if (act.once()) {
        ledger.change(row.key(), Course::begins);
      }
      perform(act, row, article);
      forgive(row);
      standing.succeeded();
    } catch (NotionException failure) {
      failed(row, act, failure);
    }
  }

  private static Text unreadable(RuntimeException bug) {
    String type = bug.getClass().getSimpleName();
    return new Text(
        "Notion에 적을 내용을 만들지 못했습니다 (" + type + "). 로그를 확인하고 다시 시도하세요.",
        "What is to be written could not be made ("
            + type
            + "). See the log, then have it retried.");
  }

  private Article article(Delivery row, Tables tables) throws Subject.Gone {
    for (Subject subject : subjects) {
      if (row.key().startsWith(subject.prefix())) {
        return subject.article(row, tables);
      }
    }
    throw new Subject.Gone(
        new Text("아무도 이것을 보낼 줄 모릅니다.", "Nobody here knows how this is brought to Notion."));
  }

  private void perform(Act act, Delivery row, Article article)
      throws NotionException, InterruptedException {
    long version = row.wanted();
    if (act instanceof Act.Create create) {
      String page = hands.create(article, create.blocks());
      int parts = create.blocks().size();
      ledger.change(
          row.key(),
          now ->
              row.attempts() == 0
                  ? Course.created(now, version, page, parts)
                  : Course.createdAgain(now, version, page, parts, clock.instant()));
    } else if (act instanceof Act.Look) {
      Optional<String> page = hands.look(article.where());
      ledger.change(
          row.key(),
          now ->
              page.map(id -> Course.found(now, id))
                  .orElseGet(() -> Course.notFound(now, clock.instant())));
    } else if (act instanceof Act.Append append) {
      hands.append(row.place().orElseThrow(), article, append.blocks());
      int parts = row.parts() + append.blocks().size();
      ledger.change(row.key(), now -> Course.has(now, parts));
    } else if (act instanceof Act.Compare) {
      List<Block> missing = article.blocks().subList(row.parts(), article.blocks().size());
      List<String> there = hands.signs(row.place().orElseThrow());
      int parts = row.parts() + Portions.arrived(there, row.parts(), missing);
      ledger.change(row.key(), now -> Course.has(now, parts));
    } else if (act instanceof Act.Update) {
      hands.update(row.place().orElseThrow(), article);
      ledger.change(row.key(), now -> Course.updated(now, version));
    } else if (act instanceof Act.Say) {
      hands.say(row.place(), article);
      int parts = article.blocks().size();
      ledger.change(row.key(), now -> Course.said(now, version, parts, IN_A_COMMENT));
    } else {
      ledger.change(row.key(), now -> Course.finished(now, version));
    }
  }

  private void failed(Delivery row, Act act, NotionException failure) throws InterruptedException {
    Optional<String> committed = failure.committedId();
    if (act instanceof Act.Create && committed.isPresent()) {
      ledger.change(row.key(), now -> Course.found(now, committed.get()));
      return;
    }
    switch (failure.kind()) {
      case AMBIGUOUS -> ambiguous(row, act, failure);
      case RATE_LIMITED, UNAVAILABLE -> passes(row, act, failure);
      case CONFLICT -> fail(row, act, true, pause(row.attempts()), failure.text());
      case BLOCK_LIMIT -> blockLimit(row, act, failure);
      case INVALID -> invalid(row, act, failure);
      case TRASHED, NOT_SHARED -> gone(row, act, failure);
      case NOT_CONFIGURED, BLOCKED, UNAUTHORIZED, CAPABILITY -> untilMended(row, act, failure);
    }
  }

  private void ambiguous(Delivery row, Act act, NotionException failure) {
    if (act.once()) {
      ledger.change(row.key(), now -> Course.unknown(now, clock.instant(), failure.text()));
    } else {
      fail(row, act, true, pause(row.attempts()), failure.text());
    }
    if (standing.failed(failure.text()) > 1) {
      standing.pause(clock.instant(), pause(row.attempts()));
    }
  }

  /** The same would happen to everything else: all of it waits. */
  private void passes(Delivery row, Act act, NotionException failure) {
    int failures = standing.failed(failure.text());
    standing.pause(clock.instant(), failure.retryAfter().orElseGet(() -> pause(failures - 1)));
    if (failure.retryAfter().isPresent()) {
      ledger.leaveAlone(standing.pausedUntil());
    }
    fail(row, act, false, Duration.ZERO, failure.text());
  }

  /** Nothing gets better by itself; a person has to do something, and it is tried now and then. */
  private void untilMended(Delivery row, Act act, NotionException failure) {
    if (standing.failed(failure.text()) == 1) {
      LOG.error("Nothing gets through to Notion: {}", failure.text().en());
    }
    standing.pause(clock.instant(), UNTIL_MENDED);
    fail(row, act, false, Duration.ZERO, failure.text());
  }

  private void blockLimit(Delivery row, Act act, NotionException failure) {
    if (!standing.compact()) {
      LOG.warn("Comments take the place of pages from now on: {}", failure.text().en());
      ledger.compact(true);
      standing.compact(true);
    }
    fail(row, act, false, Duration.ZERO, failure.text());
  }

  /**
   * A person may have changed the table: it is looked at once, and the same tried again. If that is
   * not it, a page that this leads to may be gone. What is refused after that is refused for good;
   * what is wrong with the table itself befalls all.
   */
  private void invalid(Delivery row, Act act, NotionException failure) throws InterruptedException {
    Instant now = clock.instant();
    Instant first = invalid.computeIfAbsent(row.key(), key -> now);
    if (!looked.isBefore(first) && alone.add(row.key())) {
      fail(row, act, false, Duration.ZERO, failure.text());
    } else if (!looked.isBefore(first)) {
      LOG.error("Notion refuses {}: {}", row.key(), failure.text().en());
      forgive(row);
      fail(row, act, false, Duration.ZERO, failure.text());
      refuse(row, failure.text());
    } else if (now.isBefore(looked.plus(BETWEEN_LOOKS))) {
      fail(row, act, false, Duration.between(now, looked.plus(BETWEEN_LOOKS)), failure.text());
    } else {
      look(row, act, failure, now);
    }
  }

  private void forgive(Delivery row) {
    invalid.remove(row.key());
    alone.remove(row.key());
  }

  private void look(Delivery row, Act act, NotionException failure, Instant now)
      throws InterruptedException {
    try {
      if (places.refresh()) {
        looked = now;
        fail(row, act, false, Duration.ZERO, failure.text());
      } else {
        untilMended(row, act, failure);
      }
    } catch (NotionException notLooked) {
      LOG.info("The tables in Notion could not be looked at: {}", notLooked.getMessage());
      passes(row, act, notLooked);
    }
  }

  /** A page that a person has thrown away stays away; of a new one something else is gone. */
  private void gone(Delivery row, Act act, NotionException failure) throws InterruptedException {
    if (row.place().isPresent()) {
      Text why =
          new Text(
              "Notion에서 사람이 지운 페이지라 다시 만들지 않습니다.",
              "A person has removed the page in Notion; it is not made again.");
      ledger.change(row.key(), now -> Course.left(now, why));
    } else {
      invalid(row, act, failure);
    }
  }

  private void fail(Delivery row, Act act, boolean counts, Duration later, Text why) {
    Instant due = clock.instant().plus(later);
    ledger.change(
        row.key(),
        now ->
            act.once()
                ? Course.failed(now, counts, due, why)
                : Course.stillOpen(now, counts, due, why));
  }

  private Duration pause(int failures) {
    return Course.pause(failures, chance.getAsDouble());
  }

  private void refuse(Delivery row, Text why) {
    ledger.change(row.key(), now -> Course.refused(now, why));
  }
}
