package aurora5.context.life;

import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Who has been looked at, once for each context however often, until it is noted on disk all at
 * once. Thread-safe. A crash forgets what was looked at since the last time.
 */
public final class Uses {
  private final Journal journal;
  private final Clock clock;
  private final ConcurrentMap<String, Instant> last = new ConcurrentHashMap<>();

  public Uses(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  public void note(String contextId) {
    last.merge(contextId, clock.instant(), Uses::later);
  }

  /** Brings to disk what is not there; what could not be brought is kept for the next time. */
  public CompletionStage<Void> flush() {
    List<Entry> uses = new ArrayList<>();
    last.forEach((id, at) -> uses.add(new Entry.ContextUse(id, at)));
    if (uses.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    return journal
        .append(uses)
        .thenAccept(
            appended -> {
              for (Entry each : uses) {
                var use = (Entry.ContextUse) each;
                last.remove(use.contextId(), use.at());
              }
            });
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
