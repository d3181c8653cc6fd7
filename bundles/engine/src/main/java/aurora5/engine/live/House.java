package aurora5.engine.live;

import aurora5.api.Text;
import aurora5.api.work.Pool;
import aurora5.api.work.Timers;
import aurora5.engine.fact.FactCodec;
import aurora5.engine.journal.RunJournal;
import aurora5.engine.measure.Durations;
import aurora5.engine.run.Defaults;
import aurora5.engine.run.Effect;
import aurora5.engine.slot.Limits;
import aurora5.engine.slot.Slots;
import aurora5.engine.step.Attempts;
import aurora5.engine.step.PluginCalls;
import aurora5.engine.step.Questions;
import aurora5.engine.step.StepRunner;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What every run of this engine shares. Immutable; its parts are thread-safe.
 *
 * @param clock what people see; anybody may turn it
 * @param steady passes evenly while this process lives
 */
public record House(
    RunJournal journal,
    Clock clock,
    Clock steady,
    Timers timers,
    Executor io,
    Slots slots,
    Durations durations,
    StepRunner runner,
    Supplier<Defaults> defaults,
    Neighbours neighbours) {
  /**
   * @param steps where plugin code is called
   */
  public static House of(Surroundings around, Pool steps, Neighbours neighbours) {
    var timers = around.work().timers();
    Supplier<Defaults> defaults = around.defaults();
    var durations = new Durations(() -> defaults.get().maxConcurrent());
    var calls = new PluginCalls(steps, timers, neighbours::harm);
    var runner =
        new StepRunner(
            calls,
            new Questions(calls, timers, durations),
            new Attempts(calls, around.clock(), around.files(), around.contexts(), durations),
            around.clock());
    return new House(
        new RunJournal(around.journal(), new FactCodec()),
        around.clock(),
        around.work().steady(),
        timers,
        around.work().io(),
        new Slots(() -> defaults.get().maxRuns(), new Limits(() -> defaults.get().workflowRuns())),
        durations,
        runner,
        defaults,
        neighbours);
  }

  /** What a run asks of the engine about other runs and plugins. */
  public interface Neighbours {
    /** Nothing more will happen to the run. */
    void ended(LiveRun run);

    void startChild(LiveRun parent, Effect.StartChild order);

    void cancel(String runId);

    void harm(String plugin, Text reason);

    /** Whether no step may be started any more. */
    boolean stopping();
  }
}
