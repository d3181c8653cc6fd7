package aurora5.engine.journal;

import aurora5.api.Json;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.Journaled;
import aurora5.api.store.RunRow;
import aurora5.api.store.StoreException;
import aurora5.api.work.Timers;
import aurora5.engine.fact.Fact;
import aurora5.engine.run.Decision;
import aurora5.engine.run.Erasure;
import aurora5.engine.run.RunState;
import aurora5.engine.run.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a run's decisions to the journal. For the run's owner, who does nothing until told. */
public final class RunWriter {
  private static final Logger LOG = LoggerFactory.getLogger(RunWriter.class);
  private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

  /** Later than all that the run did to its context, as far as a millisecond can tell. */
  private static final Duration AFTERWARDS = Duration.ofSeconds(1);

  private final RunJournal runs;
  private final Timers timers;
  private @Nullable RunRow row;

  /**
   * @param row what lists show of the run now, if that is known
   */
  public RunWriter(RunJournal runs, Timers timers, Optional<RunRow> row) {
    this.runs = runs;
    this.timers = timers;
    this.row = row.orElse(null);
  }

  /** Who is told how it went, on a thread of the store. */
  public interface Listener {
    /** Whether the thread that asks may wait for the disk. */
    boolean patient();

    void written();

    void conflict(Appended.Conflict conflict);

    /**
     * @return whether to try again when the store may have recovered
     */
    boolean failed(StoreException failure);
  }

  /** One event with all facts, and the row that lists show if they now show something else. */
  public void write(RunState state, Decision out, Optional<Entry.Claim> claim, Listener listener) {
    long seq = state.seq() + 1;
    state.written(seq);
    List<Entry> entries = new ArrayList<>(3 + out.extras().size());
    claim.ifPresent(entries::add);
    boolean erased = Erasure.of(state);
    List<Fact> facts = erased ? Erasure.of(out.facts()) : out.facts();
    entries.add(new Entry.Event(state.id(), seq, out.now(), runs.facts().write(facts)));
    RunRow now = Views.row(state, out.rests());
    if (!now.equals(row)) {
      entries.add(new Entry.Run(now));
    }
    entries.addAll(out.extras());
    if (erased) {
      entries.addAll(erasure(state, seq, out.now()));
    }
    row = now;
    append(state.id(), entries, listener.patient(), listener);
  }

  /**
   * What was kept of a run so far that ends because its text is red. It goes together with the end:
   * so after a death either both are to be done, or both are.
   */
  private List<Entry> erasure(RunState state, long end, Instant now) {
    Map<Long, Json> bodies = new HashMap<>();
    try {
      for (Journaled event : runs.journal().events(state.id(), 0, (int) end)) {
        var facts = runs.facts();
        bodies.put(event.seq(), facts.write(Erasure.of(facts.read(event.body()))));
      }
    } catch (StoreException damaged) {
      LOG.error(
          "run {} ended with a red text, which cannot be erased: {}",
          state.id(),
          damaged.getMessage());
    }
    return List.of(
        new Entry.RunErasure(state.id(), bodies),
        new Entry.ContextRemoval(state.accepted().contextId(), now.plus(AFTERWARDS)));
  }

  private void append(String runId, List<Entry> entries, boolean here, Listener listener) {
    var journal = runs.journal();
    var stage = here ? journal.appendHere(entries) : journal.append(entries);
    stage.whenComplete(
        (appended, thrown) -> {
          try {
            if (thrown != null) {
              if (listener.failed(failure(thrown))) {
                timers.after(STORE_PAUSE, () -> append(runId, entries, false, listener));
              }
            } else if (appended instanceof Appended.Conflict conflict) {
              listener.conflict(conflict);
            } else {
              listener.written();
            }
          } catch (RuntimeException e) {
            // nobody would hear of it: a future keeps what its listener throws to itself
            LOG.error("run {} could not go on after it was written", runId, e);
          }
        });
  }

  private static StoreException failure(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    return cause instanceof StoreException known
        ? known
        : new StoreException(StoreException.Kind.FAILED, "the store failed", cause);
  }

  /** What was written last is not there: the next row is written whatever it says. */
  public void forgetRow() {
    row = null;
  }
}
