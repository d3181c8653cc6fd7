package aurora5.notion.comment;

import aurora5.api.deliver.Delivery;
import aurora5.api.deliver.Delivery.State;
import aurora5.notion.wire.NotionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When something is tried again, and when not. Pure. */
final class Patience {
  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);

  private Patience() {}

  /** What Notion said decides: later, once a person has mended the connection, or never. */
  static Delivery failed(Delivery row, NotionException e, Instant now) {
    if (e.kind().connection()) {
      return again(row, row.doubt(), now.plus(UNTIL_MENDED));
    } else if (e.kind().passing()) {
      int doubt = e.kind().ambiguous() ? Math.max(1, row.doubt()) : row.doubt();
      return again(row, doubt, now.plus(e.retryAfter().orElse(backOff(row))));
    }
    return Inbox.state(row, State.REFUSED, row.due(), row.doubt(), 0, Optional.of(e.text()));
  }

  static Delivery again(Delivery row, int doubt, Instant due) {
    return Inbox.state(row, State.PENDING, due, doubt, row.attempts() + 1, row.word());
  }

  static Duration backOff(Delivery row) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(row.attempts(), 8));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
