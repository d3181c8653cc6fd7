package aurora5.testkit;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.Codec;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.workflow.SideEffects;
import aurora5.api.workflow.Workflow;
import aurora5.context.ContextRoom;
import aurora5.engine.run.Defaults;
import aurora5.engine.shell.DurableEngine;
import aurora5.engine.shell.Surroundings;
import aurora5.json.PluginCodec;
import aurora5.testkit.memory.MemoryData;
import aurora5.testkit.memory.MemoryStore;
import aurora5.testkit.time.CountedWork;
import aurora5.testkit.time.SkippedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Runs a workflow in a test with the real engine and no server: time is skipped, faults are
 * scripted. For one test thread; to be closed.
 *
 * <pre>{@code
 * var story = Rehearsal.of(new StoryWorkflow(model, store)).start(new StoryRequest("하나", 7)).result();
 * }</pre>
 */
public final class Rehearsal<I, R> implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ID = "rehearsed";

  private final SkippedTime time = new SkippedTime(START);
  private final CountedWork work = new CountedWork(time);
  private final MemoryData data = new MemoryData();
  private final Random chance = new Random(data.hashCode()); // a restart must not repeat run ids
  private final FixedWorkflows workflows = new FixedWorkflows();
  private final FaultScript faults = new FaultScript(work, this::death);
  private final Codec codec = new PluginCodec();
  private final WorkflowVersion version;
  private Defaults defaults = Defaults.USUAL;
  private MemoryStore store = new MemoryStore(data, time);
  private DurableEngine engine;
  private Duration patience = PATIENCE;
  private volatile boolean dead;

  private Rehearsal(Workflow<I, R> workflow) {
    version = version(ID, workflow);
    workflows.add(version);
    engine = engine();
  }

  public static <I, R> Rehearsal<I, R> of(Workflow<I, R> workflow) {
    return new Rehearsal<>(workflow);
  }

  /** Another workflow that the rehearsed one may call. */
  public Rehearsal<I, R> with(String id, Workflow<?, ?> workflow) {
    workflows.add(version(id, workflow));
    return this;
  }

  /** Settings other than the usual ones; to be said before the start. */
  public Rehearsal<I, R> with(Defaults settings) {
    defaults = settings;
    return this;
  }

  /**
   * How long a rehearsal waits for all that is under way; 30 s unless a run has thousands of steps.
   */
  public Rehearsal<I, R> patient(Duration limit) {
    patience = limit;
    return this;
  }

  /** The next attempts of a step, or of an item as {@code page[3]}, throw. */
  public Rehearsal<I, R> fails(String unit, int times, Exception what) {
    for (int i = 0; i < times; i++) {
      faults.add(unit, new Fault.Throws(what));
    }
    return this;
  }

  /** The next attempt does nothing until it is interrupted. */
  public Rehearsal<I, R> hangs(String unit) {
    faults.add(unit, new Fault.Hangs());
    return this;
  }

  /** The process dies in the next attempt, before the step's code. */
  public Rehearsal<I, R> diesBefore(String unit) {
    faults.add(unit, new Fault.DiesBefore());
    return this;
  }

  /** The process dies in the next attempt, after the step's code and before its result is kept. */
  public Rehearsal<I, R> diesAfter(String unit) {
    faults.add(unit, new Fault.DiesAfter());
    return this;
  }

  public RehearsedRun<R> start(I input) {
    return start(StartRun.of(ID, codec.write(input)));
  }

  /** As a caller would from outside; the workflow's id in it is not looked at. */
  public RehearsedRun<R> start(StartRun wish) {
    Started started = ask(wish);
    if (started instanceof Started.Accepted accepted) {
      return new RehearsedRun<>(this, accepted.runId());
    }
    throw new AssertionError("the run was not accepted: " + started);
  }

  /** What the engine says to a wish. */
  Started ask(StartRun wish) {
    return get(engine.accept(version, wish, wish.input().text()));
  }

  /** Lets that time pass, with all that is due in it. */
  public Rehearsal<I, R> passes(Duration span) {
    Instant end = time.instant().plus(span);
    rest();
    while (time.next().filter(due -> !due.isAfter(end)).isPresent()) {
      time.jump();
      rest();
    }
    time.jumpTo(end);
    return this;
  }

  /** The workflow's plugin is taken away at once. */
  public Rehearsal<I, R> leaves() {
    workflows.remove(version);
    return this;
  }

  /** The same version of the plugin is here again. */
  public Rehearsal<I, R> comesBack() {
    workflows.add(version);
    return this;
  }

  /** The run, if the workflow is here to be started. */
  public Optional<RehearsedRun<R>> startAnyway(I input) {
    Started started = ask(StartRun.of(ID, codec.write(input)));
    return started instanceof Started.Accepted accepted
        ? Optional.of(new RehearsedRun<>(this, accepted.runId()))
        : Optional.empty();
  }

  /** Moves a run to another version of the workflow, which is here from now on. */
  public Reply move(RehearsedRun<R> run, Workflow<I, R> to) {
    rest();
    WorkflowVersion next = version(ID, "another-plugin", to);
    workflows.add(next);
    Reply reply = get(engine.move(run.id(), next));
    rest();
    return reply;
  }

  /** A new run that takes the results of an old one up to a step. */
  public RehearsedRun<R> rerun(RehearsedRun<R> run, String fromStep) {
    rest();
    Started started = get(engine.rerun(version, run.id(), Optional.of(fromStep), Optional.empty()));
    if (started instanceof Started.Accepted accepted) {
      return new RehearsedRun<>(this, accepted.runId());
    }
    throw new AssertionError("the run was not begun again: " + started);
  }

  /** The process dies at this very moment; for the code of a step or an undo. */
  public void kill() {
    death();
  }

  /** The process is killed and started again. */
  public Rehearsal<I, R> restart() {
    death();
    revive();
    return this;
  }

  /** The time of the rehearsed house. */
  public Instant now() {
    return time.instant();
  }

  /** What is on "disk". */
  public MemoryStore store() {
    return store;
  }

  RunView view(String runId) {
    return engine.view(runId).orElseThrow(() -> new AssertionError("no run " + runId));
  }

  RunView await(String runId, Predicate<RunView> condition) {
    rest();
    RunView view = view(runId);
    while (!condition.test(view)) {
      if (time.next().isEmpty()) {
        throw new AssertionError("nothing is going to happen any more; the run is " + view);
      }
      time.jump();
      rest();
      view = view(runId);
    }
    return view;
  }

  Reply event(String runId, String name, Object event) {
    rest();
    Reply reply = get(engine.event(runId, name, codec.write(event)));
    rest();
    return reply;
  }

  /** While steps are still at work. */
  Reply eventNow(String runId, String name, Object event) {
    return get(engine.event(runId, name, codec.write(event)));
  }

  Reply cancel(String runId) {
    rest();
    Reply reply = get(engine.cancel(runId));
    rest();
    return reply;
  }

  @SuppressWarnings("unchecked") // the plan's result step yields R
  R decoded(RunView ended) {
    var step = version.plan().steps().get(version.plan().result());
    return (R) Delivered.decode(step, ended, codec);
  }

  /** Waits until all threads rest, and starts the process again if it has died. */
  private void rest() {
    try {
      do {
        if (dead) {
          revive();
        }
        if (!work.awaitIdle(() -> dead, patience)) {
          throw new AssertionError("a step has not come back within " + patience);
        }
      } while (dead);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("the rehearsal was interrupted", e);
    }
  }

  private void death() {
    store.die();
    dead = true;
  }

  private void revive() {
    engine.close();
    time.forget();
    dead = false;
    store = new MemoryStore(data, time);
    engine = engine();
  }

  private DurableEngine engine() {
    var created =
        new DurableEngine(
            new Surroundings(
                store,
                store,
                store,
                ContextRoom.of(store, store, time),
                workflows,
                work,
                time,
                chance,
                () -> defaults));
    created.start();
    return created;
  }

  private WorkflowVersion version(String id, Workflow<?, ?> workflow) {
    return version(id, "plugin-of-" + id, workflow);
  }

  private WorkflowVersion version(String id, String plugin, Workflow<?, ?> workflow) {
    return new WorkflowVersion(
        id,
        plugin,
        id + " 1.0.0",
        faults.into(workflow.plan()),
        codec,
        Text.same(""),
        List.of(),
        SideEffects.NONE,
        Json.NULL,
        Json.NULL);
  }

  private static <T> T get(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("the rehearsal was interrupted", e);
    } catch (Exception e) {
      throw new AssertionError("the engine gave no answer", e);
    }
  }

  @Override
  public void close() {
    engine.close();
    work.close();
  }
}
