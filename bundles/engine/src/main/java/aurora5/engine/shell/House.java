package aurora5.engine.shell;

import aurora5.api.Text;
import aurora5.api.store.Journal;
import aurora5.api.work.Timers;
import aurora5.engine.fact.FactCodec;
import aurora5.engine.run.Defaults;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What every run of this engine shares. Immutable; its parts are thread-safe.
 *
 * @param clock what people see; anybody may turn it
 * @param steady passes evenly while this process lives
 */
record House(
    Journal journal,
    FactCodec facts,
    Clock clock,
    Clock steady,
    Timers timers,
    Executor io,
    Slots slots,
    Durations durations,
    StepRunner runner,
    Supplier<Defaults> defaults,
    Neighbours neighbours) {
  /** What a run asks of the engine about other runs and plugins. */
  interface Neighbours {
    /** Nothing more will happen to the run. */
    void ended(LiveRun run);

    void startChild(LiveRun parent, ChildOrder order);

    void cancel(String runId);

    void harm(String plugin, Text reason);

    /** Whether no step may be started any more. */
    boolean stopping();
  }
}
