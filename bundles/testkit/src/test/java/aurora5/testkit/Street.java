package aurora5.testkit;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.plan.Flow;
import aurora5.api.plan.Plan;
import aurora5.api.run.RunStatus;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.safety.Light;
import aurora5.api.workflow.SideEffects;
import aurora5.context.ContextRoom;
import aurora5.engine.DurableEngine;
import aurora5.engine.live.Surroundings;
import aurora5.engine.run.Defaults;
import aurora5.json.PluginCodec;
import aurora5.testkit.memory.MemoryData;
import aurora5.testkit.memory.MemoryStore;
import aurora5.testkit.time.CountedWork;
import aurora5.testkit.time.SkippedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Several workflows of one step in one engine; each step ends when the test lets it. */
final class Street implements AutoCloseable {
  record In(String name) {}

  record Out(String name) {}

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  final Queue<String> begun = new ConcurrentLinkedQueue<>();
  private final Map<String, Semaphore> ends = new ConcurrentHashMap<>();
  private final SkippedTime time = new SkippedTime(START);
  private final CountedWork work = new CountedWork(time);
  private final FixedWorkflows workflows = new FixedWorkflows();
  private final PluginCodec codec = new PluginCodec();
  private volatile Defaults settings;
  private final MemoryStore store = new MemoryStore(new MemoryData(), time);
  DurableEngine engine;

  Street(int maxRuns) {
    settings = new Defaults(3, Duration.ofSeconds(1), Duration.ofMinutes(5), 5, maxRuns);
    engine = engine();
  }

  /** Another process takes over. */
  void restarts() {
    engine.close();
    engine = engine();
  }

  private DurableEngine engine() {
    var started =
        new DurableEngine(
            new Surroundings(
                store,
                store,
                store,
                ContextRoom.of(store, store, time),
                workflows,
                work,
                time,
                new Random(7),
                () -> settings));
    started.start();
    return started;
  }

  void passes(Duration span) {
    time.jumpTo(time.instant().plus(span));
  }

  /** Somebody turns the clock, and nobody has noticed yet. */
  void turns(Duration by) {
    time.turn(by);
  }

  /** A workflow that is here from now on, in a version that its author may limit. */
  WorkflowVersion workflow(String id, String version, UnaryOperator<Flow<In>> limit) {
    var flow = limit.apply(Plan.of(In.class));
    var step = flow.step("work", Out.class).after(flow.input()).run(in -> work(id, in));
    var made =
        new WorkflowVersion(
            id,
            id + version,
            id + ' ' + version,
            flow.returns(step),
            codec,
            Text.same(""),
            List.of(),
            SideEffects.NONE,
            Json.NULL,
            Json.NULL);
    workflows.add(made);
    return made;
  }

  void leaves(WorkflowVersion version) {
    workflows.remove(version);
  }

  private Out work(String id, In in) throws InterruptedException {
    begun.add(in.name());
    if (!end(id).tryAcquire(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the test has not let " + in.name() + " end");
    }
    return new Out(in.name());
  }

  private Semaphore end(String id) {
    return ends.computeIfAbsent(id, any -> new Semaphore(0));
  }

  /** Lets that many steps of the workflow end. */
  void ends(String id, int steps) {
    end(id).release(steps);
  }

  /** A run of that name, a millisecond younger than the last; its id. */
  String start(String id, String name, int priority) throws Exception {
    time.jumpTo(time.instant().plusMillis(1));
    var none = Optional.<String>empty();
    var wish =
        new StartRun(id, codec.write(new In(name)), none, priority, none, Optional.empty(), none);
    var version = workflows.newest(id).orElseThrow();
    Started started =
        engine
            .accept(version, wish, Light.GREEN, "")
            .toCompletableFuture()
            .get(30, TimeUnit.SECONDS);
    return ((Started.Accepted) started).runId();
  }

  RunStatus status(String runId) {
    return engine.view(runId).orElseThrow().status();
  }

  /** The operator edits. */
  void set(UnaryOperator<Defaults> change) {
    settings = change.apply(settings);
    engine.settingsChanged();
  }

  static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it never came true that " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  @Override
  public void close() {
    engine.close();
    work.close();
  }
}
