package aurora5.notion.comment;

import aurora5.api.chat.Chat;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.work.Work;
import aurora5.notion.places.Places;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps conversations in comments going: every second what is due, at once when an event has come,
 * and rounds as long as no events do. Thread-safe; close it to end that.
 */
public final class Secretary implements AutoCloseable {
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(Secretary.class);

  private final Gateway gateway;
  private final Inbox inbox;
  private final Neighbourhood neighbourhood;
  private final Correspondent correspondent;
  private final Rounds rounds;
  private final BooleanSupplier told;
  private final Clock clock;
  private final AtomicInteger calls = new AtomicInteger();
  private Pace pace = Pace.BUSY;
  private Instant nextRound = Instant.MIN;
  private volatile boolean closed;

  /** What is kept, and where. */
  public record Books(Journal journal, DeliveryTable deliveries, NoticeTable notices) {}

  /**
   * @param told whether Notion tells of comments by itself
   */
  public Secretary(
      Gateway gateway,
      Places places,
      Books books,
      Supplier<Optional<Chat>> chat,
      Wording wording,
      BooleanSupplier told,
      Clock clock) {
    this.gateway = gateway;
    this.told = told;
    this.clock = clock;
    inbox = new Inbox(books.journal(), books.deliveries(), clock);
    var replying = new Discussions(gateway, Urgency.REPLY);
    neighbourhood = new Neighbourhood(replying, places);
    correspondent = new Correspondent(inbox, replying, neighbourhood, chat, wording, clock);
    rounds =
        new Rounds(
            new Discussions(gateway, Urgency.POLL),
            inbox,
            places,
            books.deliveries(),
            books.notices(),
            books.journal(),
            clock);
  }

  public Inbox inbox() {
    return inbox;
  }

  /** Other settings: perhaps another Notion, and another name in it. */
  public void changed() {
    neighbourhood.forget();
  }

  /** From now on by itself. */
  public void start(Work work) {
    correspondent.nudge(() -> now(work));
    tick(work);
  }

  private void tick(Work work) {
    if (!closed) {
      now(work);
      work.timers().after(TICK, () -> tick(work));
    }
  }

  /** Something has come. */
  public void now(Work work) {
    try {
      work.io().execute(this::run);
    } catch (RejectedExecutionException e) {
      LOG.debug("No thread to answer comments; there will be one next time", e);
    }
  }

  /**
   * Turns, by one thread at a time; whoever comes meanwhile need not wait, and has one more made.
   */
  void run() {
    if (closed || !gateway.configured() || calls.getAndIncrement() > 0) {
      return;
    }
    int heard;
    do {
      heard = calls.get();
      turn();
    } while (!calls.compareAndSet(heard, 0) && !closed);
  }

  private void turn() {
    try {
      look();
      if (correspondent.work()) {
        listenSoon();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("Comments could not be looked after; tried again soon", e);
    }
  }

  private void look() throws InterruptedException {
    if (told.getAsBoolean() || clock.instant().isBefore(nextRound)) {
      return;
    }
    boolean news = false;
    try {
      news = rounds.look();
    } catch (NotionException e) {
      LOG.info("Comments could not be looked for: {}", e.getMessage());
    }
    pace = pace.after(news);
    nextRound = clock.instant().plus(pace.pause());
  }

  /** Whoever was answered may answer. */
  private void listenSoon() {
    pace = Pace.BUSY;
    Instant soon = clock.instant().plus(pace.pause());
    nextRound = nextRound.isAfter(soon) ? soon : nextRound;
  }

  @Override
  public void close() {
    closed = true;
  }
}
