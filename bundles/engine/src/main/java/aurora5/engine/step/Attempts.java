package aurora5.engine.step;

import aurora5.api.Json;
import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.context.Contexts;
import aurora5.api.plan.Code;
import aurora5.api.plan.Kind;
import aurora5.api.plan.StepSpec;
import aurora5.api.step.GiveUp;
import aurora5.api.step.RetryLater;
import aurora5.api.store.Entry;
import aurora5.engine.measure.Durations;
import aurora5.engine.run.Input;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes attempts: calls a step's code, or what undoes it, and brings the run what came of it.
 * Thread-safe. What the code throws is never logged with its message: that may be a person's text.
 */
public final class Attempts {
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

  private final PluginCalls calls;
  private final Clock clock;
  private final ArtifactFiles files;
  private final Contexts contexts;
  private final Durations durations;

  public Attempts(
      PluginCalls calls, Clock clock, ArtifactFiles files, Contexts contexts, Durations durations) {
    this.calls = calls;
    this.clock = clock;
    this.files = files;
    this.contexts = contexts;
    this.durations = durations;
  }

  void begin(Assignment task) {
    calls.start(task.order(task.unit(), () -> execute(task), abandoned(task)));
  }

  /**
   * @param known whether there is a result to be undone
   */
  void beginUndo(Assignment task, boolean known, Json result) {
    calls.start(task.order(task.unit(), () -> undo(task, known, result), () -> {}));
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
    Caller run = task.run();
    return extras.isEmpty() ? () -> run.bring(input) : () -> run.bring(input, again);
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
    Caller run = task.run();
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
}
