package aurora5.context.life;

import aurora5.api.store.ContextTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes contexts whose time is over, few at a time. Thread-safe; close it to end that. */
public final class Cleaning implements AutoCloseable {
  /** Contexts that go in one append: one may be large. */
  static final int BATCH = 20;

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);

  private final ContextTable table;
  private final Journal journal;
  private final Uses uses;
  private final Supplier<ContextSettings> settings;
  private final Clock clock;
  private volatile boolean closed;

  public Cleaning(
      ContextTable table,
      Journal journal,
      Uses uses,
      Supplier<ContextSettings> settings,
      Clock clock) {
    this.uses = uses;
    this.table = table;
    this.journal = journal;
    this.settings = settings;
    this.clock = clock;
  }

  /** From now on by itself. */
  public void repeat(Work work) {
    work.timers().after(pause(), () -> inBackground(work));
  }

  /** Until none is left whose time is over now; how many went. */
  public CompletionStage<Integer> all() {
    Instant since = clock.instant().minus(settings.get().ttl());
    return uses.flush().thenCompose(noted -> batch(since, 0));
  }

  private CompletionStage<Integer> batch(Instant since, int before) {
    List<String> idle = table.idle(since, BATCH);
    if (idle.isEmpty() || closed) {
      return CompletableFuture.completedFuture(before);
    }
    List<Entry> removals =
        idle.stream().<Entry>map(id -> new Entry.ContextRemoval(id, since)).toList();
    return journal.append(removals).thenCompose(done -> batch(since, before + idle.size()));
  }

  private void inBackground(Work work) {
    if (closed) {
      return;
    }
    try {
      work.io().execute(() -> once(work));
    } catch (RejectedExecutionException e) {
      LOG.debug("No thread to clean contexts; there will be one next time", e);
      repeat(work);
    }
  }

  private void once(Work work) {
    try {
      all().whenComplete((removed, failure) -> told(work, removed, failure));
    } catch (RuntimeException e) {
      told(work, 0, e);
    }
  }

  private void told(Work work, Integer removed, Throwable failure) {
    if (failure != null) {
      LOG.warn("Contexts could not be cleaned; tried again soon", failure);
    } else if (removed > 0) {
      LOG.info("{} contexts had not been used for {} and are gone", removed, settings.get().ttl());
    }
    repeat(work);
  }

  private Duration pause() {
    Duration ttl = settings.get().ttl();
    Duration half = ttl.dividedBy(2).plusMillis(1);
    return half.compareTo(PAUSE) < 0 ? half : PAUSE;
  }

  @Override
  public void close() {
    closed = true;
  }
}
