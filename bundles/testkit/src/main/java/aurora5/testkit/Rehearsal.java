package aurora5.testkit;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.Codec;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.safety.Light;
import aurora5.api.workflow.SideEffects;
import aurora5.api.workflow.Workflow;
import aurora5.engine.run.Defaults;
import aurora5.json.PluginCodec;
import aurora5.testkit.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  private static final String ID = "rehearsed";

  private final RehearsedHouse house = new RehearsedHouse();
  private final FaultScript faults = new FaultScript(house.work(), house::die);
  private final Codec codec = new PluginCodec();
  private final WorkflowVersion version;
  private Light light = Light.GREEN;

  private Rehearsal(Workflow<I, R> workflow) {
    version = version(ID, workflow);
    house.workflows().add(version);
    house.begin();
  }

  public static <I, R> Rehearsal<I, R> of(Workflow<I, R> workflow) {
    return new Rehearsal<>(workflow);
  }

  /** Another workflow that the rehearsed one may call. */
  public Rehearsal<I, R> with(String id, Workflow<?, ?> workflow) {
    house.workflows().add(version(id, workflow));
    return this;
  }

  /** Settings other than the usual ones; to be said before the start. */
  public Rehearsal<I, R> with(Defaults settings) {
    house.set(settings);
    return this;
  }

  /**
   * How long a rehearsal waits for all that is under way; 30 s unless a run has thousands of steps.
   */
  public Rehearsal<I, R> patient(Duration limit) {
    house.patient(limit);
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

  /** What safety shows for what is started from now on: green unless said. */
  public Rehearsal<I, R> shows(Light shown) {
    light = shown;
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
    return house.get(house.engine().accept(version, wish, light, wish.input().text()));
  }

  /** Lets that time pass, with all that is due in it. */
  public Rehearsal<I, R> passes(Duration span) {
    house.passes(span);
    return this;
  }

  /** Somebody turns the clock of the machine, forward or back, and the engine is told of it. */
  public Rehearsal<I, R> turns(Duration by) {
    house.turns(by);
    return this;
  }

  /** The same, and the engine is not told before it looks at the clock for another reason. */
  public Rehearsal<I, R> turnsUnseen(Duration by) {
    house.rest();
    house.time().turn(by);
    return this;
  }

  /** The workflow's plugin is taken away at once. */
  public Rehearsal<I, R> leaves() {
    house.workflows().remove(version);
    return this;
  }

  /** The same version of the plugin is here again. */
  public Rehearsal<I, R> comesBack() {
    house.workflows().add(version);
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
    house.rest();
    WorkflowVersion next = version(ID, "another-plugin", to);
    house.workflows().add(next);
    Reply reply = house.get(house.engine().move(run.id(), next));
    house.rest();
    return reply;
  }

  /** A new run that takes the results of an old one up to a step. */
  public RehearsedRun<R> rerun(RehearsedRun<R> run, String fromStep) {
    house.rest();
    Started started =
        house.get(
            house
                .engine()
                .rerun(version, run.id(), Optional.of(fromStep), Optional.empty(), light));
    if (started instanceof Started.Accepted accepted) {
      return new RehearsedRun<>(this, accepted.runId());
    }
    throw new AssertionError("the run was not begun again: " + started);
  }

  /** The process dies at this very moment; for the code of a step or an undo. */
  public void kill() {
    house.die();
  }

  /** The process is killed and started again. */
  public Rehearsal<I, R> restart() {
    house.die();
    house.revive();
    return this;
  }

  /** The time of the rehearsed house. */
  public Instant now() {
    return house.time().instant();
  }

  /** What is on "disk". */
  public MemoryStore store() {
    return house.store();
  }

  RunView view(String runId) {
    return house.view(runId);
  }

  RunView await(String runId, Predicate<RunView> condition) {
    return house.await(runId, condition);
  }

  Reply event(String runId, String name, Object event) {
    house.rest();
    Reply reply = eventNow(runId, name, event);
    house.rest();
    return reply;
  }

  /** While steps are still at work. */
  Reply eventNow(String runId, String name, Object event) {
    return house.get(house.engine().event(runId, name, codec.write(event)));
  }

  Reply cancel(String runId) {
    house.rest();
    Reply reply = house.get(house.engine().cancel(runId));
    house.rest();
    return reply;
  }

  @SuppressWarnings("unchecked") // the plan's result step yields R
  R decoded(RunView ended) {
    var step = version.plan().steps().get(version.plan().result());
    return (R) Delivered.decode(step, ended, codec);
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

  @Override
  public void close() {
    house.close();
  }
}
