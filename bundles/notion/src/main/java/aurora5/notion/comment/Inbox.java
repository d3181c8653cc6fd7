package aurora5.notion.comment;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.deliver.Delivery;
import aurora5.api.deliver.Delivery.State;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.StoreException;
import aurora5.notion.wire.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * The comments that were made, each once however often it is told of, and what became of each: rows
 * of ids, without a word of anybody. Thread-safe.
 */
public final class Inbox {
  public static final String CHANNEL = "notion-comments";

  private static final Duration EVER = Duration.ofDays(3_650);
  private static final int MOST_OPEN = 500;

  private final Journal journal;
  private final DeliveryTable table;
  private final Clock clock;

  public Inbox(Journal journal, DeliveryTable table, Clock clock) {
    this.journal = journal;
    this.table = table;
    this.clock = clock;
  }

  /**
   * Somebody has made a comment. Completes when it is on disk; known ones are left alone.
   *
   * @param at when: of those that are here the oldest is answered first, in whichever order they
   *     came
   */
  public synchronized CompletionStage<Void> made(String commentId, Instant at) {
    if (known(commentId)) {
      return CompletableFuture.completedFuture(null);
    }
    Delivery row = fresh(Note.fresh(commentId), at);
    return journal.append(List.of(new Entry.DeliveryRow(row))).thenAccept(written -> {});
  }

  private Delivery fresh(Note note, Instant since) {
    Delivery row =
        Delivery.fresh(CHANNEL, key(note.comment()), Urgency.REPLY.ordinal(), note.json(), since);
    return state(row, State.PENDING, clock.instant(), 0, 0, Optional.empty());
  }

  boolean known(String commentId) {
    return table.delivery(CHANNEL, key(commentId)).isPresent();
  }

  Optional<Delivery> find(String key) {
    return table.delivery(CHANNEL, key);
  }

  /** Whether Aurora wrote that comment. */
  boolean own(String commentId) {
    return table.delivery(CHANNEL, key(commentId)).filter(row -> Note.of(row).own()).isPresent();
  }

  /** Those that are not dealt with, also where it is not yet time, the oldest first. */
  List<Delivery> open() {
    return table.due(CHANNEL, clock.instant().plus(EVER), MOST_OPEN);
  }

  /** The newest of those that were dealt with. */
  List<Delivery> done(int limit) {
    return table.in(State.DONE, limit).stream()
        .filter(row -> row.channel().equals(CHANNEL))
        .toList();
  }

  /** On disk when this returns. */
  void put(Delivery row) {
    write(List.of(new Entry.DeliveryRow(row)));
  }

  /** The answer is there. It is a comment, too, and must not be taken for a person's. */
  void answered(Delivery row, String ownComment) {
    Delivery own = fresh(Note.own(ownComment), clock.instant());
    write(
        List.of(
            new Entry.DeliveryRow(row),
            new Entry.DeliveryRow(state(own, State.DONE, own.due(), 0, 0, Optional.empty()))));
  }

  private void write(List<Entry> entries) {
    try {
      journal.append(entries).toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoreException store ? store : e;
    }
  }

  static String key(String commentId) {
    return commentId.replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** The same row in another state. */
  static Delivery state(
      Delivery row, State state, Instant due, int doubt, int attempts, Optional<Text> word) {
    return new Delivery(
        row.channel(),
        row.key(),
        row.urgency(),
        state,
        row.wanted(),
        state == State.DONE ? row.wanted() : row.reached(),
        row.body(),
        row.place(),
        row.parts(),
        doubt,
        attempts,
        row.since(),
        due,
        word);
  }

  static Delivery with(Delivery row, Json body, Optional<String> place) {
    return new Delivery(
        row.channel(),
        row.key(),
        row.urgency(),
        row.state(),
        row.wanted(),
        row.reached(),
        body,
        place,
        row.parts(),
        row.doubt(),
        row.attempts(),
        row.since(),
        row.due(),
        row.word());
  }
}
