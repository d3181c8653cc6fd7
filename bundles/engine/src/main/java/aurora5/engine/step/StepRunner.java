package aurora5.engine.step;

import aurora5.api.Json;
import aurora5.api.step.Failure;
import aurora5.engine.plan.Planned;
import aurora5.engine.run.Argument;
import aurora5.engine.run.Effect;
import aurora5.engine.run.Input;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has plugin code called on plugin threads for what a run decided. Thread-safe. What the code
 * throws is never logged with its message: that may be a person's text.
 */
public final class StepRunner {
  private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

  private final PluginCalls calls;
  private final Questions questions;
  private final Attempts attempts;
  private final Clock clock;

  public StepRunner(PluginCalls calls, Questions questions, Attempts attempts, Clock clock) {
    this.calls = calls;
    this.questions = questions;
    this.attempts = attempts;
    this.clock = clock;
  }

  public void interrupt(Caller run, String unit) {
    calls.interrupt(new PluginCalls.Key(run.id(), unit));
  }

  /** Calls under way. */
  public int busy() {
    return calls.size();
  }

  /** To be called by the run's owner: takes from its state what the call needs. */
  public void perform(Caller run, Planned planned, Effect effect) {
    if (effect instanceof Effect.Execute execute && run.state().isClosing()) {
      notBegun(run, execute);
    } else if (effect instanceof Effect.Execute execute) {
      attempts.begin(assignment(run, planned, execute.unit(), execute.attempt()));
    } else if (effect instanceof Effect.Evaluate evaluate) {
      int attempt = run.state().attempts(evaluate.step()) + 1;
      Assignment task = assignment(run, planned, evaluate.step(), attempt);
      questions.ask(task, () -> questions.start(task), f -> new Input.CannotStart(task.unit(), f));
    } else if (effect instanceof Effect.FallBack fallBack) {
      Assignment task = assignment(run, planned, fallBack.unit(), 0);
      questions.ask(
          task,
          () -> Questions.fallBack(task, fallBack.failure()),
          f -> new Input.FallBackFailed(task.unit(), f));
    } else if (effect instanceof Effect.Undo undo) {
      Assignment task = assignment(run, planned, undo.unit(), 0);
      Json result = undo.known() ? run.state().result(undo.unit()).orElse(Json.NULL) : Json.NULL;
      attempts.beginUndo(task, undo.known(), result);
    } else if (effect instanceof Effect.Complete) {
      complete(run, planned);
    }
  }

  private Assignment assignment(Caller run, Planned planned, String unit, int attempt) {
    return Assignment.of(run, planned, unit, attempt, clock.instant());
  }

  /** The run has begun to close while the start of the step was being written. */
  private static void notBegun(Caller run, Effect.Execute execute) {
    var failure =
        new Failure(
            execute.unit(), Failure.Kind.CANCELLED, "not begun", List.of(), execute.attempt());
    run.post(new Input.Threw(execute.unit(), execute.attempt(), failure, Optional.empty(), true));
  }

  private void complete(Caller run, Planned planned) {
    var index = planned.index();
    Argument result = Argument.delivered(index.result(), run.state());
    Assignment task = assignment(run, planned, index.result().name(), 0);
    Supplier<Runnable> observe =
        () -> {
          try {
            var observer = index.plan().onComplete().orElseThrow();
            observer.accept(result.decode(planned.version().codec()));
          } catch (Throwable e) {
            LOG.warn(
                "the onComplete of run {} failed, which changes nothing: {}",
                run.id(),
                e.getClass().getName());
          }
          return () -> {};
        };
    calls.start(task.order("/complete", observe, () -> {}));
  }
}
