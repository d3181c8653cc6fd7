package aurora5.context.draft;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.context.life.ContextSize;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes failed transactions in the history, at once and whatever becomes of the step: a step that
 * fails with its transaction leaves nothing else. Thread-safe.
 */
public record Rollbacks(Journal journal, ContextSize size, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Rollbacks.class);

  void note(Author author, List<String> keys) {
    var entry =
        new Entry.ContextRollback(
            author.contextId(), keys, author.runId(), author.step(), clock.instant());
    journal
        .append(List.of(entry, size.limit(author.contextId())))
        .whenComplete(
            (done, failure) -> {
              if (failure != null) {
                LOG.warn("A rollback in context {} was not noted", author.contextId(), failure);
              } else if (done instanceof Appended.Conflict) {
                LOG.warn("Context {} is full; a rollback was not noted", author.contextId());
              }
            });
  }
}
