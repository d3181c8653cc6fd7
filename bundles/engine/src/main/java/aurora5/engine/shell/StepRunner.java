package aurora5.engine.shell;

import aurora5.api.Json;
import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.context.Contexts;
import aurora5.api.plan.Code;
import aurora5.api.plan.Kind;
import aurora5.api.plan.StepSpec;
import aurora5.api.safety.Light;
import aurora5.api.step.Failure;
import aurora5.api.step.GiveUp;
import aurora5.api.step.RetryLater;
import aurora5.api.store.Entry;
import aurora5.api.work.Timers;
import aurora5.engine.run.Argument;
import aurora5.engine.run.Defaults;
import aurora5.engine.run.Effect;
import aurora5.engine.run.Input;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls plugin code on plugin threads and posts to the run what came of it. Thread-safe. What the
 * code throws is never logged with its message: that may be a person's text.
 */
final class StepRunner {
  private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

  private final PluginCalls calls;
  private final Questions questions;
  private final Clock clock;
  private final ArtifactFiles files;
  private final Contexts contexts;
  private final Durations durations;

  StepRunner(
      PluginCalls calls,
      Timers timers,
      Clock clock,
      ArtifactFiles files,
      Contexts contexts,
      Durations durations) {
    this.calls = calls;
    this.questions = new Questions(calls, timers);
    this.clock = clock;
    this.files = files;
    this.contexts = contexts;
    this.durations = durations;
  }

  void interrupt(LiveRun run, String unit) {
    calls.interrupt(new PluginCalls.Key(run.id(), unit));
  }

  /** Calls under way. */
  int busy() {
    return calls.size();
  }

  /** To be called by the run's owner: takes from its state what the call needs. */
  void perform(LiveRun run, Planned planned, Effect effect) {
    if (effect instanceof Effect.Execute execute && run.state().isClosing()) {
      notBegun(run, execute);
    } else if (effect instanceof Effect.Execute execute) {
      Assignment task = assignment(run, planned, execute.unit(), execute.attempt());
      calls.start(task.order(task.unit(), () -> execute(task), abandoned(task)));
    } else if (effect instanceof Effect.Evaluate evaluate) {
      int attempt = run.state().attempts(evaluate.step()) + 1;
      Assignment task = assignment(run, planned, evaluate.step(), attempt);
      questions.ask(task, () -> begun(task), f -> new Input.CannotStart(task.unit(), f));
    } else if (effect instanceof Effect.FallBack fallBack) {
      Assignment task = assignment(run, planned, fallBack.unit(), 0);
      questions.ask(
          task,
          () -> Questions.fallBack(task, fallBack.failure()),
          f -> new Input.FallBackFailed(task.unit(), f));
    } else if (effect instanceof Effect.Undo undo) {
      Assignment task = assignment(run, planned, undo.unit(), 0);
      Json result = undo.known() ? run.state().result(undo.unit()).orElse(Json.NULL) : Json.NULL;
      calls.start(task.order(task.unit(), () -> undo(task, undo.known(), result), () -> {}));
    } else if (effect instanceof Effect.Complete) {
      complete(run, planned);
    }
  }

  private Input begun(Assignment task) throws Exception {
    Input input = Questions.start(task);
    if (input instanceof Input.Items items) {
      durations.fannedOut(task.planned().version().id(), task.spec().name(), items.count());
    }
    return input;
  }

  /** The run has begun to close while the start of the step was being written. */
  private static void notBegun(LiveRun run, Effect.Execute execute) {
    var failure =
        new Failure(
            execute.unit(), Failure.Kind.CANCELLED, "not begun", List.of(), execute.attempt());
    run.post(new Input.Threw(execute.unit(), execute.attempt(), failure, Optional.empty(), true));
  }

  private Assignment assignment(LiveRun run, Planned planned, String unit, int attempt) {
    var state = run.state();
    StepSpec spec = planned.index().spec(unit);
    var accepted = state.accepted();
    // an item is found in the list that was made once: thousands of items need no arguments each
    boolean known = !unit.equals(spec.name()) && run.items().containsKey(spec.name());
    Instant now = clock.instant();
    Duration left = state.isClosing() ? Defaults.UNDO_LIMIT : run.attachment().left(state, now);
    Instant runEnds = now.plus(left);
    Instant attemptEnds = spec.timeout().map(now::plus).orElse(runEnds);
    return new Assignment(
        run,
        planned,
        spec,
        unit,
        attempt,
        state.isClosing() || known ? List.of() : Argument.of(spec, planned.index().plan(), state),
        accepted.contextId(),
        Optional.ofNullable(accepted.userId()),
        accepted.light() == null ? Light.GREEN : accepted.light(),
        attemptEnds.isBefore(runEnds) ? attemptEnds : runEnds);
  }

  private Runnable abandoned(Assignment task) {
    return () -> task.run().bring(new Input.Abandoned(task.unit(), task.attempt()));
  }

  private Runnable execute(Assignment task) {
    var artifacts = new RunArtifacts(task.run().id(), files);
    var drafts = new Drafts(task, contexts);
    try {
      long began = System.nanoTime();
      var scope = scope(task, task.idempotencyKey(), artifacts, drafts);
      Object value = action(task.spec()).run(scope, task.argumentsOfUnit());
      Json result = task.written(value);
      durations.measured(
          task.planned().version().id(), task.spec().name(), (System.nanoTime() - began) / 1e6);
      return returned(task, result, artifacts.links(), drafts);
    } catch (Throwable e) {
      return threw(task, e);
    }
  }

  /**
   * Brings the result to the run; if the context has moved on when it is written, its changes are
   * made anew.
   */
  private Runnable returned(Assignment task, Json result, List<Entry> links, Drafts drafts) {
    List<Entry> extras = new ArrayList<>(links);
    extras.addAll(drafts.changes());
    var input = new Input.Returned(task.unit(), task.attempt(), result, extras);
    Runnable again =
        () ->
            calls.start(
                task.order(
                    task.unit() + "/context",
                    () -> {
                      try {
                        return returned(task, result, links, drafts);
                      } catch (RuntimeException e) {
                        return threw(task, e);
                      }
                    },
                    abandoned(task)));
    LiveRun run = task.run();
    var letter =
        new Letter(
            out -> run.decide(input, out),
            extras.isEmpty() ? Optional.empty() : Optional.of(again),
            Optional.empty());
    return () -> run.bring(letter);
  }

  private Runnable threw(Assignment task, Throwable e) {
    LOG.info(
        "run {} step {} attempt {} failed: {}",
        task.run().id(),
        task.unit(),
        task.attempt(),
        e.getClass().getName());
    Optional<Duration> notBefore =
        e instanceof RetryLater later ? Optional.of(later.delay()) : Optional.empty();
    var failure = Failures.of(task.unit(), e, task.attempt());
    boolean hopeless = e instanceof GiveUp || failure.kind().isRefusal();
    var input = new Input.Threw(task.unit(), task.attempt(), failure, notBefore, hopeless);
    return () -> task.run().bring(input);
  }

  private StepScope scope(Assignment task, String key, RunArtifacts artifacts, Drafts drafts) {
    return new StepScope(
        task.run().id(),
        task.unit(),
        task.attempt(),
        key,
        task.deadline(),
        clock,
        new SplittableRandom(31L * task.run().id().hashCode() + task.unit().hashCode()),
        task.userId(),
        task.light(),
        artifacts,
        drafts);
  }

  private static Code.Action action(StepSpec spec) {
    if (spec.kind() instanceof Kind.Single single) {
      return single.action();
    }
    if (spec.kind() instanceof Kind.Each each) {
      return each.action();
    }
    throw new IllegalStateException("step " + spec.name() + " has no code to run");
  }

  private Runnable undo(Assignment task, boolean known, Json result) {
    LiveRun run = task.run();
    try {
      var artifacts = new RunArtifacts(run.id(), files);
      var scope =
          scope(task, task.idempotencyKey() + ":undo", artifacts, new Drafts(task, contexts));
      var undo = task.spec().undo();
      if (known) {
        var codec = task.planned().version().codec();
        undo.known().orElseThrow().undo(scope, codec.read(task.spec().type(), result));
      } else {
        undo.unknown().orElseThrow().undo(scope, task.idempotencyKey());
      }
      return () -> run.bring(new Input.Undone(task.unit()));
    } catch (Throwable e) {
      LOG.warn("run {} could not undo {}: {}", run.id(), task.unit(), e.getClass().getName());
      var input = new Input.UndoThrew(task.unit(), Failures.of(task.unit(), e, 1));
      return () -> run.bring(input);
    }
  }

  private void complete(LiveRun run, Planned planned) {
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
