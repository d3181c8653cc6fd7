package aurora5.engine.keep;

import aurora5.api.store.EndedRuns;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets runs go that ended long enough ago, few at a time and with a rest after each few, so that
 * the writer serves others most of the time. Thread-safe; close it to end that. It remembers
 * nothing: what a dead process did not get to is found again.
 */
public final class Retention implements AutoCloseable {
  /** Runs that go in one append. */
  static final int BATCH = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMinutes(10);

  /** It rests this many times as long as a batch took; so the more is to be done, the slower. */
  private static final int REST = 5;

  private static final Duration LEAST_REST = Duration.ofMillis(5);

  private final EndedRuns ended;
  private final Journal journal;
  private final Supplier<Keeping> keeping;
  private final Work work;
  private final AtomicBoolean going = new AtomicBoolean();
  private volatile boolean closed;

  public Retention(EndedRuns ended, Journal journal, Supplier<Keeping> keeping, Work work) {
    this.ended = ended;
    this.journal = journal;
    this.keeping = keeping;
    this.work = work;
  }

  /** From now on by itself. */
  public Retention repeat() {
    work.timers().after(FIRST, this::inBackground);
    return this;
  }

  /** The settings have changed: what they let go, goes now. */
  public void settingsChanged() {
    beside(() -> round(() -> {}));
  }

  private void inBackground() {
    if (!closed) {
      beside(() -> round(() -> work.timers().after(PAUSE, this::inBackground)));
    }
  }

  private void beside(Runnable what) {
    try {
      work.io().execute(what);
    } catch (RejectedExecutionException full) {
      LOG.debug("No thread to let runs go; there will be one next time", full);
      work.timers().after(FIRST, this::inBackground);
    }
  }

  /** One look at all workflows, unless one is under way. */
  private void round(Runnable then) {
    if (!going.compareAndSet(false, true)) {
      then.run();
      return;
    }
    try {
      new Round(new ArrayDeque<>(ended.workflows()), then).next("");
    } catch (RuntimeException e) {
      end(e, 0, then);
    }
  }

  private void end(Throwable failure, int gone, Runnable then) {
    going.set(false);
    if (failure != null) {
      LOG.warn("Runs that may go could not be removed; tried again later", failure);
    } else if (gone > 0) {
      LOG.info("{} runs that had ended long ago are gone", gone);
    }
    then.run();
  }

  /** Workflow after workflow, batch after batch. For one thread at a time. */
  private final class Round {
    private final Deque<String> workflows;
    private final Runnable then;
    private int gone;

    Round(Deque<String> workflows, Runnable then) {
      this.workflows = workflows;
      this.then = then;
    }

    /** Goes on behind that run of the first workflow. */
    void next(String after) {
      String from = after;
      while (!workflows.isEmpty() && !closed) {
        String workflow = workflows.peek();
        Optional<Instant> before = keeping.get().of(workflow).map(work.aging().instant()::minus);
        String last = from;
        List<String> runs =
            before
                .map(moment -> ended.endedBefore(workflow, moment, last, BATCH))
                .orElse(List.of());
        if (!runs.isEmpty()) {
          remove(runs, before.orElseThrow());
          return;
        }
        workflows.poll();
        from = "";
      }
      end(null, gone, then);
    }

    private void remove(List<String> runs, Instant before) {
      List<Entry> removals =
          runs.stream().<Entry>map(id -> new Entry.RunRemoval(id, before)).toList();
      long start = System.nanoTime();
      journal
          .append(removals)
          .whenComplete(
              (done, failure) -> {
                if (failure == null) {
                  gone += runs.size();
                  rest(System.nanoTime() - start, runs.get(runs.size() - 1));
                } else {
                  end(failure, gone, then);
                }
              });
    }

    private void rest(long tookNanos, String last) {
      Duration rest = Duration.ofNanos(tookNanos).multipliedBy(REST);
      work.timers()
          .after(
              rest.compareTo(LEAST_REST) < 0 ? LEAST_REST : rest, () -> beside(() -> goOn(last)));
    }

    private void goOn(String last) {
      try {
        next(last);
      } catch (RuntimeException e) {
        end(e, gone, then);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
