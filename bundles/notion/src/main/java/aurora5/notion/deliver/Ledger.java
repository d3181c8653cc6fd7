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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
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
   * @param look whether the page may be there although there is no row of it
   */
  public record Wish(String key, int urgency, Json body, Optional<String> place, boolean look) {
    public Wish(String key, int urgency, Json body) {
      this(key, urgency, body, Optional.empty(), false);
    }

    /** The same of something that is there. */
    public Wish at(String page) {
      return new Wish(key, urgency, body, Optional.of(page), false);
    }

    /** The same of something that may be there. */
    public Wish lookedFor() {
      return new Wish(key, urgency, body, place, true);
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
    Map<String, Delivery> rows = new LinkedHashMap<>();
    for (Wish wish : wishes) {
      Optional<Delivery> row = Optional.ofNullable(rows.get(wish.key())).or(() -> find(wish.key()));
      if (row.isEmpty()) {
        rows.put(wish.key(), fresh(wish));
      } else if (!row.get().body().equals(wish.body())) {
        rows.put(
            wish.key(), Course.wanted(row.get(), wish.urgency(), wish.body(), clock.instant()));
      }
    }
    List<Entry> entries = new ArrayList<>();
    rows.values().forEach(row -> entries.add(new Entry.DeliveryRow(row)));
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
    Json next = body.apply(find(key).map(Delivery::body));
    want(List.of(new Wish(key, urgency, next, Optional.empty(), look)));
  }

  private Delivery fresh(Wish wish) {
    Delivery row =
        Delivery.fresh(CHANNEL, wish.key(), wish.urgency(), wish.body(), clock.instant());
    if (wish.place().isPresent()) {
      return Course.created(row, 0, wish.place().get(), 0);
    }
    return wish.look() ? Course.maybeThere(row) : row;
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

  /** Has what was refused tried again, on whichever way; false if nothing of that key was. */
  public boolean retry(String key) {
    return again(row -> row.key().equals(key));
  }

  /** The same for all that was refused; false if nothing was. */
  public boolean retryAll() {
    return again(row -> true);
  }

  /** Nobody else writes a row that was refused, whatever its channel. */
  private synchronized boolean again(Predicate<Delivery> wanted) {
    List<Entry> entries = new ArrayList<>();
    for (Delivery row : table.in(Delivery.State.REFUSED, MOST)) {
      if (wanted.test(row)) {
        entries.add(new Entry.DeliveryRow(Course.again(row, clock.instant())));
      }
    }
    write(entries);
    return !entries.isEmpty();
  }

  /** Whether comments take the place of pages; remembered so that no page is tried again. */
  public boolean compact() {
    return notices.cursor(COMPACT).orElse(0) == 1;
  }

  public synchronized void compact(boolean now) {
    write(List.of(new Entry.Cursor(COMPACT, now ? 1 : 0)));
  }

  /** How long Notion wants to be left alone, whoever asks and in which process; never for long. */
  public Instant pausedUntil(Instant now) {
    Instant until = Instant.ofEpochMilli(notices.cursor(PAUSED).orElse(0));
    return until.isAfter(now.plus(LONGEST_PAUSE)) ? now : until;
  }

  /** Is remembered unless it is to be left alone for longer. */
  public synchronized void leaveAlone(Instant until) {
    if (until.isAfter(pausedUntil(clock.instant()))) {
      write(List.of(new Entry.Cursor(PAUSED, until.toEpochMilli())));
    }
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
          cause instanceof StoreException store ? store.kind() : StoreException.Kind.FAILED,
          "What is on its way to Notion could not be written: " + cause.getMessage(),
          cause);
    }
  }
}
