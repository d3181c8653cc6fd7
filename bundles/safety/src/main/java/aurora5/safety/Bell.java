package aurora5.safety;

import aurora5.api.Text;
import aurora5.api.safety.Light;
import aurora5.api.safety.Verdict;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.work.Timers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people know of verdicts, through the journal. Thread-safe. */
final class Bell implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

  /** How long somebody in danger waits for the disk before they get their answer. */
  private static final long PATIENCE_SECONDS = 2;

  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final Journal journal;
  private final Timers timers;
  private final Clock clock;
  private final Consumer<String> console;
  private volatile boolean closed;

  /**
   * @param console shows a line to whoever sits there and keeps nothing of it
   */
  Bell(Journal journal, Timers timers, Clock clock, Consumer<String> console) {
    this.journal = journal;
    this.timers = timers;
    this.clock = clock;
    this.console = console;
  }

  CompletionStage<Void> ring(Verdict verdict, Text where) {
    if (verdict.light() == Light.GREEN) {
      return CompletableFuture.completedFuture(null);
    }
    Entry.NoticeRow word = Word.of(verdict, where, clock.instant());
    if (verdict.light() == Light.YELLOW) {
      return journal.append(List.of(word)).thenAccept(done -> {});
    }
    console.accept(
        "[위기] %s: “%s” | [RED] %s"
            .formatted(verdict.reason().ko(), verdict.excerpt().words(), verdict.reason().en()));
    var told = new CompletableFuture<Void>();
    insist(word, told);
    return told.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private void insist(Entry.NoticeRow word, CompletableFuture<Void> told) {
    journal
        .append(List.of(word))
        .whenComplete(
            (done, failure) -> {
              told.complete(null);
              if (failure != null && !closed) {
                LOG.error("The alert of a red text is not on disk; tried again soon", failure);
                timers.after(AGAIN, () -> insist(word, told));
              }
            });
  }

  @Override
  public void close() {
    closed = true;
  }
}
