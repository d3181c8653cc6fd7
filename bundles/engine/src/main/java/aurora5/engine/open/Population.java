package aurora5.engine.open;

import aurora5.api.Text;
import aurora5.api.catalog.Workflows;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.work.Pool;
import aurora5.engine.live.Commands;
import aurora5.engine.live.House;
import aurora5.engine.live.LiveRun;
import aurora5.engine.live.PluginNews;
import aurora5.engine.live.Surroundings;
import aurora5.engine.measure.Recollection;
import aurora5.engine.run.Effect;
import aurora5.engine.run.Input;
import aurora5.engine.step.PluginCalls;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open runs, and the workflow versions they run on. Thread-safe. */
public final class Population implements House.Neighbours {
  private static final Logger LOG = LoggerFactory.getLogger(Population.class);
  private static final int MOST_THREADS = 4_000;

  /** After a start, how long a run waits for its plugin before it says that it waits. */
  private static final Duration PLUGINS_COME = Duration.ofSeconds(10);

  private final ConcurrentMap<String, LiveRun> runs = new ConcurrentHashMap<>();
  private final Workflows workflows;
  private final Sleepers sleepers;
  private final Versions versions;
  private final RunTable table;
  private final BiConsumer<String, Text> harm;
  private final BiConsumer<LiveRun, Effect.StartChild> child;
  private final House house;
  private final Pool pool;
  private @Nullable AutoCloseable listening;
  private @Nullable AutoCloseable remembering;
  private volatile boolean recovered;
  private volatile boolean settledIn;
  private volatile boolean stopping;

  /**
   * @param harm told of plugins that do harm
   * @param child told of the children that runs ask for, by the owner of the run
   */
  public Population(
      Surroundings around,
      BiConsumer<String, Text> harm,
      BiConsumer<LiveRun, Effect.StartChild> child) {
    this.workflows = around.workflows();
    this.table = around.runs();
    this.harm = harm;
    this.child = child;
    this.pool = around.work().pool("step", MOST_THREADS);
    this.house = House.of(around, pool, this);
    this.sleepers = new Sleepers(this, house);
    this.versions = new Versions(workflows, house, runs::values, sleepers);
  }

  /** What is open on disk is this engine's from now on; its journals are read when they are due. */
  public void start() {
    List<RunRow> open = table.open();
    sleepers.add(open);
    recovered = true;
    if (!open.isEmpty()) {
      LOG.info("{} open runs taken over", open.size());
    }
    listening = workflows.listen(versions);
    remembering =
        workflows.listen(new Recollection(table, house.journal(), house.durations(), house.io()));
    house.timers().after(PLUGINS_COME, this::settleIn);
  }

  private void settleIn() {
    settledIn = true;
    runs.values().forEach(PluginNews::missing);
    sleepers.settleIn();
  }

  /** The clock shows something else than before: what waits for a moment may be late. */
  public void clockTurned() {
    runs.values().forEach(run -> run.post(new Input.Look()));
    sleepers.clockTurned();
  }

  public House house() {
    return house;
  }

  public Versions versions() {
    return versions;
  }

  public boolean recovered() {
    return recovered;
  }

  /** Whether the plugins that come with a start have had time to come. */
  public boolean settledIn() {
    return settledIn;
  }

  public int size() {
    return runs.size() + sleepers.size();
  }

  /** The open run of that id, brought into memory if it is not there: then its journal is read. */
  public Optional<LiveRun> find(String runId) {
    if (!runs.containsKey(runId)) {
      sleepers.wake(runId);
    }
    return Optional.ofNullable(runs.get(runId));
  }

  public Optional<RunRow> row(String runId) {
    return table.run(runId);
  }

  public boolean asleep(String runId) {
    return sleepers.has(runId);
  }

  /** Whether the id is free; from then on it is this run's. */
  public boolean register(LiveRun run) {
    return runs.putIfAbsent(run.id(), run) == null;
  }

  // What runs ask about each other.

  @Override
  public void ended(LiveRun run) {
    if (runs.remove(run.id(), run)) {
      versions.ended(run);
    }
  }

  @Override
  public void startChild(LiveRun parent, Effect.StartChild start) {
    child.accept(parent, start);
  }

  @Override
  public void cancel(String runId) {
    beside(
        runId, () -> find(runId).ifPresent(run -> Commands.cancel(run, new CompletableFuture<>())));
  }

  /** A run that asks does so on a thread of the store, which must not wait for the store. */
  public void beside(String runId, Runnable what) {
    if (sleepers.has(runId)) {
      house.io().execute(what);
    } else {
      what.run();
    }
  }

  @Override
  public void harm(String plugin, Text reason) {
    LOG.error("plugin {} does harm: {}", plugin, reason.en());
    harm.accept(plugin, reason);
  }

  @Override
  public boolean stopping() {
    return stopping;
  }

  /** Waits for running steps, then interrupts and puts back what is left. */
  public void stop(Duration grace) throws InterruptedException {
    stopping = true;
    if (!awaitIdle(grace)) {
      runs.values().forEach(PluginNews::closing);
      awaitIdle(PluginCalls.PATIENCE.plusSeconds(1));
    }
  }

  private boolean awaitIdle(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (house.runner().busy() > 0 && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    return house.runner().busy() == 0;
  }

  public void close() {
    stopping = true;
    stopListening(listening);
    stopListening(remembering);
    pool.close();
  }

  private static void stopListening(@Nullable AutoCloseable listening) {
    try {
      if (listening != null) {
        listening.close();
      }
    } catch (Exception e) {
      LOG.warn("the engine could not stop listening to workflows", e);
    }
  }
}
