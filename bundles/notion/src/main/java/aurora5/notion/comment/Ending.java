package aurora5.notion.comment;

import aurora5.api.chat.Chat;
import aurora5.api.chat.Reply;
import aurora5.api.deliver.Delivery;
import aurora5.notion.wire.NotionException;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** "Working" stands under a comment: what came of the run takes its place. For one thread. */
record Ending(Agenda agenda, Asked asked, Scribe scribe, Wording wording) {
  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

  /** Whether that stands there now; if not, the row says when to look again. */
  boolean told(Delivery row, Chat here) throws NotionException, InterruptedException {
    if (!agenda.due(row) && !asked.ended(row.key())) {
      return false;
    }
    Note note = Note.of(row);
    CompletableFuture<Reply> outcome =
        asked.outcome(row.key(), note.discussion(), note.run(), here);
    if (!outcome.isDone()) {
      agenda.again(row, Patience.LONGEST);
      return false;
    }
    asked.forget(row.key());
    tell(row, outcome);
    agenda.done(row);
    return true;
  }

  private void tell(Delivery row, CompletableFuture<Reply> outcome)
      throws NotionException, InterruptedException {
    try {
      scribe.edit(row, wording.of(outcome.join()));
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof NoSuchElementException)) {
        throw e;
      }
      LOG.info("A run that a comment asked for is not kept any more; the comment stays as it is");
    }
  }
}
