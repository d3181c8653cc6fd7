package aurora5.engine.step;

import aurora5.api.plan.Kind;
import aurora5.api.plan.StepSpec;
import aurora5.api.step.Failure;
import aurora5.api.step.GiveUp;
import aurora5.api.work.Timers;
import aurora5.engine.measure.Durations;
import aurora5.engine.run.Input;
import aurora5.engine.run.RunIds;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the author's code what is no step: conditions, lists, a child's input, fall-backs. They have
 * no side effects and no business to take long. Thread-safe.
 */
public final class Questions {
  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int MOST_ITEMS = 10_000;

  private final PluginCalls calls;
  private final Timers timers;
  private final Durations durations;

  public Questions(PluginCalls calls, Timers timers, Durations durations) {
    this.calls = calls;
    this.timers = timers;
    this.durations = durations;
  }

  interface Answer {
    Input get() throws Exception;
  }

  void ask(Assignment task, Answer answer, Function<Failure, Input> failed) {
    Caller run = task.run();
    String name = task.unit() + "/question";
    calls.start(
        task.order(
            name,
            () -> {
              try {
                Input input = answer.get();
                return () -> run.bring(input);
              } catch (Throwable e) {
                LOG.info("run {} could not go on to {}: {}", run.id(), task.unit(), e.getClass());
                Input input = failed.apply(Failures.of(task.unit(), e, 1));
                return () -> run.bring(input);
              }
            },
            () -> {
              String message = "gave no answer within " + LIMIT;
              run.post(
                  failed.apply(
                      new Failure(task.unit(), Failure.Kind.TIMED_OUT, message, List.of(), 1)));
            }));
    timers.after(LIMIT, () -> calls.interrupt(new PluginCalls.Key(run.id(), name)));
  }

  /** Whether and how a step starts. */
  Input start(Assignment task) throws Exception {
    StepSpec spec = task.spec();
    List<Object> arguments = task.decoded();
    if (spec.when().isPresent() && !spec.when().get().test(arguments)) {
      return new Input.Skip(spec.name());
    }
    if (spec.kind() instanceof Kind.Each each) {
      List<?> items = each.items().of(arguments);
      if (items.size() > MOST_ITEMS) {
        throw new GiveUp(
            spec.name() + " has " + items.size() + " items; the most is " + MOST_ITEMS);
      }
      task.run().items().put(spec.name(), items);
      durations.fannedOut(task.planned().version().id(), spec.name(), items.size());
      return new Input.Items(spec.name(), items.size());
    }
    if (spec.kind() instanceof Kind.Call call) {
      Object input = call.input().run(null, arguments);
      String child = RunIds.child(task.run().id(), spec.name(), task.attempt());
      return new Input.ChildInput(spec.name(), child, call.workflow(), task.written(input));
    }
    return new Input.Clear(spec.name());
  }

  /** What stands in for a step that has failed for good. */
  static Input fallBack(Assignment task, Failure failure) {
    var substitute = task.spec().orElse();
    if (substitute.isPresent()) {
      return new Input.Substituted(task.unit(), task.written(substitute.get().value(failure)));
    }
    return new Input.Recovered(
        task.unit(), task.planned().index().plan().onError().orElseThrow().apply(failure));
  }
}
