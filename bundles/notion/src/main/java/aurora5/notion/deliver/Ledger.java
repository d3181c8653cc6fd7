package aurora5.notion.deliver;

import aurora5.api.Json;
import aurora5.api.deliver.Delivery;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What is to stand in Notion, on disk: the only one that writes it, so that nobody's word is lost
 * between reading a row and writing it. Everything is on disk when a method returns. Thread-safe.
 */
public final class Ledger {
  public static final String CHANNEL = "notion";

  private static final String COMPACT = "notion/compact";
  private static final String PAUSED = "notion/paused";
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST = 10_000;
  private static final int SECONDS = 30;

  private final Journal journal;
  private final DeliveryTable table;
  private final NoticeTable notices;
  private final Clock clock;

  public Ledger(Journal journal, DeliveryTable table, NoticeTable notices, Clock clock) {
    this.journal = journal;
    this.table = table;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Something that is wanted.
   *
   * @param place of the page, if it is there already
   */
  public record Wish(String key, int urgency, Json body, Optional<String> place) {
    public Wish(String key, int urgency, Json body) {
      this(key, urgency, body, Optional.empty());
    }
  }

  public Optional<Delivery> find(String key) {
    return table.delivery(CHANNEL, key);
  }

  /** The most urgent one whose time has come, of equals the oldest. */
  Optional<Delivery> next(Instant now) {
    return table.due(CHANNEL, now, 1).stream().findFirst();
  }

  /**
   * Writes wishes down together with how far their source was read. What is the same as before
   * changes nothing.
   */
  public synchronized void want(List<Wish> wishes, Entry... more) {
    List<Entry> entries = new ArrayList<>();
    for (Wish wish : wishes) {
      Optional<Delivery> row = find(wish.key());
      if (row.isEmpty()) {
        entries.add(new Entry.DeliveryRow(fresh(wish)));
      } else if (!row.get().body().equals(wish.body())) {
        entries.add(new Entry.DeliveryRow(Course.wanted(row.get(), wish.body(), clock.instant())));
      }
    }
    entries.addAll(List.of(more));
    write(entries);
  }

  /**
   * What is wanted follows from what was wanted before.
   *
   * @param look whether the page may be there although there is no row of it
   */
  public synchronized void revise(
      String key, int urgency, boolean look, Function<Optional<Json>, Json> body) {
    Optional<Delivery> row = find(key);
    Json next = body.apply(row.map(Delivery::body));
    if (row.isEmpty() && look) {
      Delivery fresh = fresh(new Wish(key, urgency, next));
      write(List.of(new Entry.DeliveryRow(Course.maybeThere(fresh))));
    } else {
      want(List.of(new Wish(key, urgency, next)));
    }
  }

  private Delivery fresh(Wish wish) {
    Delivery row =
        Delivery.fresh(CHANNEL, wish.key(), wish.urgency(), wish.body(), clock.instant());
    return wish.place().isEmpty() ? row : Course.created(row, 0, wish.place().get(), 0);
  }

  /** Changes a row as it is now; false if there is none. */
  synchronized boolean change(String key, UnaryOperator<Delivery> change) {
    Optional<Delivery> row = find(key);
    row.ifPresent(
        before -> {
          Delivery after = change.apply(before);
          if (!after.equals(before)) {
            write(List.of(new Entry.DeliveryRow(after)));
          }
        });
    return row.isPresent();
  }

  /** Has what was refused tried again; false if it was not refused. */
  public synchronized boolean retry(String key) {
    boolean refused = find(key).filter(row -> row.state() == Delivery.State.REFUSED).isPresent();
    return refused && change(key, row -> Course.again(row, clock.instant()));
  }

  /** Whether comments take the place of pages; remembered so that no page is tried again. */
  public boolean compact() {
    return notices.cursor(COMPACT).orElse(0) == 1;
  }

  public synchronized void compact(boolean now) {
    write(List.of(new Entry.Cursor(COMPACT, now ? 1 : 0)));
  }

  /** How long Notion wants to be left alone, whoever asks and in which process; never for long. */
  Instant pausedUntil(Instant now) {
    Instant until = Instant.ofEpochMilli(notices.cursor(PAUSED).orElse(0));
    return until.isAfter(now.plus(LONGEST_PAUSE)) ? now : until;
  }

  synchronized void leaveAlone(Instant until) {
    write(List.of(new Entry.Cursor(PAUSED, until.toEpochMilli())));
  }

  /** The same for all that was refused; false if nothing was. */
  public boolean retryAll() {
    boolean any = false;
    for (Delivery row : table.in(Delivery.State.REFUSED, MOST)) {
      any = row.channel().equals(CHANNEL) && retry(row.key()) || any;
    }
    return any;
  }

  private void write(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    try {
      journal.appendHere(entries).toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoreException(StoreException.Kind.BUSY, "Interrupted while writing", stopped);
    } catch (ExecutionException | TimeoutException failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      throw new StoreException(
          StoreException.Kind.FAILED,
          "What is on its way to Notion could not be written: " + cause.getMessage(),
          cause);
    }
  }
}
