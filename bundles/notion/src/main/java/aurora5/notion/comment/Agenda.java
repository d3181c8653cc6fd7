package aurora5.notion.comment;

import aurora5.api.deliver.Delivery;
import aurora5.api.deliver.Delivery.State;
import aurora5.notion.wire.NotionException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a row of the inbox is looked at next, if ever. Thread-safe. */
record Agenda(Inbox inbox, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);

  boolean due(Delivery row) {
    return !row.due().isAfter(clock.instant());
  }

  void again(Delivery row, Duration pause) {
    inbox.put(Patience.again(row, row.doubt(), clock.instant().plus(pause)));
  }

  /** The chat, or something here, has failed. */
  void backOff(Delivery row) {
    again(row, Patience.backOff(row));
  }

  /** Notion has refused it, for a while or for good. */
  void failed(Delivery row, NotionException e) {
    if (!e.kind().connection() && !e.kind().passing()) {
      LOG.warn("A comment cannot be answered: {}", e.getMessage());
    }
    inbox.put(Patience.failed(row, e, clock.instant()));
  }

  void done(Delivery row) {
    inbox.put(Inbox.state(row, State.DONE, row.due(), 0, 0, Optional.empty()));
  }
}
