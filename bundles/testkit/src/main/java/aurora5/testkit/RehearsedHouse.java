package aurora5.testkit;

import aurora5.api.run.RunView;
import aurora5.context.ContextRoom;
import aurora5.engine.DurableEngine;
import aurora5.engine.live.Surroundings;
import aurora5.engine.run.Defaults;
import aurora5.testkit.memory.MemoryData;
import aurora5.testkit.memory.MemoryStore;
import aurora5.testkit.time.CountedWork;
import aurora5.testkit.time.SkippedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The real engine over a store in memory and skipped time; it can die and begin again. For one test
 * thread, except that any may let it die; to be closed.
 */
final class RehearsedHouse implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SkippedTime time = new SkippedTime(START);
  private final CountedWork work = new CountedWork(time);
  private final MemoryData data = new MemoryData();
  private final Random chance = new Random(data.hashCode()); // a restart must not repeat run ids
  private final FixedWorkflows workflows = new FixedWorkflows();
  private volatile Defaults defaults = Defaults.USUAL;
  private volatile MemoryStore store = new MemoryStore(data, time);
  private DurableEngine engine;
  private Duration patience = PATIENCE;
  private volatile boolean dead;

  /** The first process; what it can run is there. */
  void begin() {
    engine =
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
    engine.start();
  }

  void set(Defaults settings) {
    defaults = settings;
  }

  /** How long it waits for all that is under way. */
  void patient(Duration limit) {
    patience = limit;
  }

  SkippedTime time() {
    return time;
  }

  CountedWork work() {
    return work;
  }

  FixedWorkflows workflows() {
    return workflows;
  }

  MemoryStore store() {
    return store;
  }

  DurableEngine engine() {
    return engine;
  }

  RunView view(String runId) {
    return engine.view(runId).orElseThrow(() -> new AssertionError("no run " + runId));
  }

  /** Lets time pass until it is so. */
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

  /** Lets that time pass, with all that is due in it. */
  void passes(Duration span) {
    Instant end = time.instant().plus(span);
    rest();
    while (time.next().filter(due -> !due.isAfter(end)).isPresent()) {
      time.jump();
      rest();
    }
    time.jumpTo(end);
  }

  /** Somebody turns the clock, and the engine is told. */
  void turns(Duration by) {
    rest();
    time.turn(by);
    engine.clockTurned();
    rest();
  }

  /** Waits until all threads rest, and starts the process again if it has died. */
  void rest() {
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

  <T> T get(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("the rehearsal was interrupted", e);
    } catch (Exception e) {
      throw new AssertionError("the engine gave no answer", e);
    }
  }

  /** The process dies at this very moment. */
  void die() {
    store.die();
    dead = true;
  }

  /** Another process begins where that one died. */
  void revive() {
    engine.close();
    time.forget();
    dead = false;
    store = new MemoryStore(data, time);
    begin();
  }

  @Override
  public void close() {
    engine.close();
    work.close();
  }
}
