package aurora5.store.golden;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.plan.Plan;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.safety.Light;
import aurora5.api.workflow.SideEffects;
import aurora5.context.ContextRoom;
import aurora5.engine.DurableEngine;
import aurora5.engine.live.Surroundings;
import aurora5.engine.run.Defaults;
import aurora5.json.PluginCodec;
import aurora5.store.StoreOnDisk;
import aurora5.store.file.ContentFiles;
import aurora5.testkit.FixedWorkflows;
import aurora5.testkit.time.CountedWork;
import aurora5.testkit.time.SkippedTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Store, engine and skipped time over one file. For one test thread; to be closed. */
final class GoldenHouse implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CountedWork work;
  private final SkippedTime time;
  private final StoreOnDisk store;
  private final CountedJournal journal;
  private final FixedWorkflows workflows = new FixedWorkflows();
  private final DurableEngine engine;

  GoldenHouse(Path file, Instant now, GoldenPlans plans) throws Exception {
    time = new SkippedTime(now);
    work = new CountedWork(time);
    store = new StoreOnDisk(file, time);
    journal = new CountedJournal(store.journal());
    plans.all().forEach((id, plan) -> workflows.add(version(id, plan, plugin(id))));
    engine = new DurableEngine(surroundings(file));
    engine.start();
  }

  private Surroundings surroundings(Path file) throws Exception {
    return new Surroundings(
        journal,
        store.runs(),
        new ContentFiles(file.resolveSibling("artifacts")),
        ContextRoom.of(store.contexts(), journal, time),
        workflows,
        work,
        time,
        new Random(time.instant().getEpochSecond()),
        () -> Defaults.USUAL);
  }

  static String plugin(String workflow) {
    return "plugin-of-" + workflow;
  }

  static WorkflowVersion version(String id, Plan<?, ?> plan, String plugin) {
    return new WorkflowVersion(
        id,
        plugin,
        id + " 1.0.0",
        plan,
        new PluginCodec(),
        Text.same(""),
        List.of(),
        SideEffects.NONE,
        Json.NULL,
        Json.NULL);
  }

  DurableEngine engine() {
    return engine;
  }

  StoreOnDisk store() {
    return store;
  }

  CountedJournal journal() {
    return journal;
  }

  FixedWorkflows workflows() {
    return workflows;
  }

  CountedWork work() {
    return work;
  }

  Instant now() {
    return time.instant();
  }

  WorkflowVersion newest(String id) {
    return workflows.newest(id).orElseThrow();
  }

  Started start(StartRun wish) {
    return get(engine.accept(newest(wish.workflow()), wish, Light.GREEN, wish.input().text()));
  }

  static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  RunView view(String runId) {
    return engine.view(runId).orElseThrow();
  }

  /** Somebody turns the clock. */
  void turn(Duration by) throws InterruptedException {
    time.turn(by);
    engine.clockTurned();
    rest();
  }

  /** Waits until nothing moves any more, unless time passes. */
  void rest() throws InterruptedException {
    long appends;
    do {
      appends = journal.awaitAnswers();
      assertThat(work.awaitIdle(() -> false, PATIENCE)).as("every step has come back").isTrue();
    } while (!journal.still(appends));
  }

  /** Waits until it is so, while time stands still. */
  void soon(String runId, Predicate<RunView> condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    rest();
    while (!condition.test(view(runId))) {
      assertThat(System.nanoTime()).as("it takes too long for %s", view(runId)).isLessThan(end);
      Thread.onSpinWait(); // an interrupted thread is not counted until it comes back
      rest();
    }
  }

  /** Lets time pass until it is so. */
  RunView await(String runId, Predicate<RunView> condition) throws InterruptedException {
    rest();
    while (!condition.test(view(runId))) {
      assertThat(time.next()).as("something is still to happen to %s", view(runId)).isPresent();
      time.jump();
      rest();
    }
    return view(runId);
  }

  /** As a process that is killed: what its threads still do reaches nobody. */
  @Override
  public void close() throws Exception {
    journal.die();
    engine.close();
    store.close();
    work.close();
  }
}
