package aurora5.notion.hook;

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

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
  private final Function<String, CompletionStage<Void>> comment;
  private final Clock clock;
  private Instant open = Instant.MIN;
  private Optional<Subscription> subscription;

  /**
   * @param comment keeps the id of a comment that was made
   */
  public Doorbell(
      Journal journal,
      NoticeTable notices,
      Function<String, CompletionStage<Void>> comment,
      Clock clock) {
    this.journal = journal;
    this.notices = notices;
    this.comment = comment;
    this.clock = clock;
    subscription = notices.last(TOPIC).map(row -> Subscription.of(row.body()));
  }

  /** An operator is about to make the subscription. */
  public synchronized void open() {
    open = clock.instant().plus(WINDOW);
  }

  /** What the operator has to paste into Notion's portal; empty if no handshake has come. */
  public synchronized Optional<String> token() {
    return subscription.map(Subscription::token);
  }

  /** Whether events come, so that nobody needs to look. */
  public synchronized boolean works() {
    return subscription.filter(Subscription::proven).isPresent();
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
    return keep(new Subscription(token, false)).thenApply(kept -> Taken.HANDSHAKE);
  }

  private CompletionStage<Taken> signed(JsonNode event, byte[] body, String signature) {
    if (subscription.isEmpty() || !Signature.fits(signature, body, subscription.get().token())) {
      return CompletableFuture.completedFuture(Taken.NOT_SIGNED);
    }
    CompletionStage<Void> proven =
        subscription.get().proven()
            ? CompletableFuture.completedFuture(null)
            : keep(new Subscription(subscription.get().token(), true));
    String id = event.path("entity").path("id").asText();
    boolean made = event.path("type").asText().equals("comment.created") && !id.isEmpty();
    return proven
        .thenCompose(kept -> made ? comment.apply(id) : CompletableFuture.completedFuture(null))
        .thenApply(kept -> Taken.YES);
  }

  private CompletionStage<Void> keep(Subscription next) {
    subscription = Optional.of(next);
    return journal
        .append(List.of(new Entry.NoticeRow(TOPIC, clock.instant(), next.json())))
        .thenAccept(written -> {});
  }
}
