package aurora5.notion.hook;

import aurora5.api.notion.NotionEvents.Subscription;
import aurora5.api.notion.NotionEvents.Subscription.State;
import aurora5.api.notion.NotionEvents.Taken;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/**
 * Takes events of whoever has shaken hands. A handshake proves nothing, so it counts only within a
 * window that an operator has opened, and only one of each window. Thread-safe.
 */
public final class Doorbell {
  public static final Duration WINDOW = Duration.ofMinutes(10);

  private static final String TOPIC = "notion.webhook";
  private static final int LARGEST = 256 * 1024;

  private final Journal journal;
  private final NoticeTable notices;
  private final BiFunction<String, Instant, CompletionStage<Void>> comment;
  private final Clock clock;
  private Instant open = Instant.MIN;
  private Optional<Handshake> handshake;
  private Optional<Instant> last = Optional.empty();

  /**
   * @param comment keeps the id of a comment, and when it was made
   */
  public Doorbell(
      Journal journal,
      NoticeTable notices,
      BiFunction<String, Instant, CompletionStage<Void>> comment,
      Clock clock) {
    this.journal = journal;
    this.notices = notices;
    this.comment = comment;
    this.clock = clock;
    handshake = notices.last(TOPIC).map(row -> Handshake.of(row.body()));
  }

  /** An operator is about to make the subscription. */
  public synchronized void open() {
    open = clock.instant().plus(WINDOW);
  }

  /** How far it is. */
  public synchronized Subscription subscription() {
    Optional<Instant> until = Optional.of(open).filter(end -> !clock.instant().isAfter(end));
    State state =
        works()
            ? State.PROVEN
            : handshake.isPresent()
                ? State.SHAKEN
                : until.isPresent() ? State.ANNOUNCED : State.NONE;
    String token = state == State.SHAKEN ? handshake.orElseThrow().token() : "";
    return new Subscription(state, token, until, last);
  }

  /** Whether events come, so that nobody needs to look. */
  public synchronized boolean works() {
    return handshake.filter(Handshake::proven).isPresent();
  }

  public synchronized CompletionStage<Taken> take(byte[] body, String signature) {
    JsonNode event;
    try {
      event = Documents.parse(body, LARGEST);
    } catch (DocumentException e) {
      return CompletableFuture.completedFuture(Taken.UNREADABLE);
    }
    return event.path("verification_token").isTextual() && signature.isBlank()
        ? handshake(event.path("verification_token").textValue())
        : signed(event, body, signature);
  }

  private CompletionStage<Taken> handshake(String token) {
    if (clock.instant().isAfter(open) || token.isBlank() || token.length() > 500) {
      return CompletableFuture.completedFuture(Taken.NOT_ANNOUNCED);
    }
    open = Instant.MIN;
    return keep(new Handshake(token, false)).thenApply(kept -> Taken.HANDSHAKE);
  }

  private CompletionStage<Taken> signed(JsonNode event, byte[] body, String signature) {
    if (handshake.isEmpty() || !Signature.fits(signature, body, handshake.get().token())) {
      return CompletableFuture.completedFuture(Taken.NOT_SIGNED);
    }
    last = Optional.of(clock.instant());
    CompletionStage<Void> proven =
        handshake.get().proven()
            ? CompletableFuture.completedFuture(null)
            : keep(new Handshake(handshake.get().token(), true));
    String id = event.path("entity").path("id").asText();
    boolean made = event.path("type").asText().equals("comment.created") && !id.isEmpty();
    return proven
        .thenCompose(
            kept -> made ? comment.apply(id, at(event)) : CompletableFuture.completedFuture(null))
        .thenApply(kept -> Taken.YES);
  }

  /** When it happened: events may come in another order. */
  private Instant at(JsonNode event) {
    try {
      return Instant.parse(event.path("timestamp").asText());
    } catch (DateTimeParseException unsaid) {
      return clock.instant();
    }
  }

  private CompletionStage<Void> keep(Handshake next) {
    handshake = Optional.of(next);
    return journal
        .append(List.of(new Entry.NoticeRow(TOPIC, clock.instant(), next.json())))
        .thenAccept(written -> {});
  }
}
