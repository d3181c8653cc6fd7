package aurora5.engine.shell;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.store.RunTable;
import aurora5.api.work.Pool;
import aurora5.engine.fact.FactCodec;
import aurora5.engine.run.Input;
import aurora5.engine.run.RunState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open runs, and the workflow versions they run on. Thread-safe. */
final class Population implements House.Neighbours, Workflows.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(Population.class);
  private static final int MOST_THREADS = 4_000;

  /** After a start, how long a run waits for its plugin before it says that it waits. */
  private static final Duration PLUGINS_COME = Duration.ofSeconds(10);

  private final ConcurrentMap<String, LiveRun> runs = new ConcurrentHashMap<>();
  private final ConcurrentMap<Planned.Key, Planned> versions = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, CompletableFuture<Void>> draining = new ConcurrentHashMap<>();
  private final Set<String> leaving = ConcurrentHashMap.newKeySet();
  private final Workflows workflows;
  private final RunTable table;
  private final BiConsumer<String, String> harm;
  private final House house;
  private final Births births;
  private final Children children;
  private final Pool pool;
  private @Nullable AutoCloseable listening;
  private volatile boolean recovered;
  private volatile boolean settledIn;
  private volatile boolean stopping;

  Population(Surroundings around, BiConsumer<String, String> harm) {
    this.workflows = around.workflows();
    this.table = around.runs();
    this.harm = harm;
    this.pool = around.work().pool("step", MOST_THREADS);
    var timers = around.work().timers();
    var durations = new Durations();
    var calls = new PluginCalls(pool, timers, harm);
    var runner =
        new StepRunner(calls, timers, around.clock(), around.files(), around.contexts(), durations);
    this.house =
        new House(
            around.journal(),
            new FactCodec(),
            around.clock(),
            timers,
            around.work().io(),
            new Slots(() -> around.defaults().get().maxRuns()),
            durations,
            runner,
            around.defaults(),
            this);
    this.births = new Births(this, new RunIds(around.clock(), around.random()));
    this.children = new Children(this, table);
  }

  void start() {
    List<LiveRun> open = new ArrayList<>();
    table.eachOpen(
        (row, events) -> {
          var state = new RunState(row.id());
          Replay.apply(state, events, house.facts());
          var run = new LiveRun(state, row.plugin(), Optional.of(row), house);
          runs.put(row.id(), run);
          open.add(run);
        });
    open.forEach(run -> run.post(new Input.TakeOver()));
    recovered = true;
    if (!open.isEmpty()) {
      LOG.info("{} open runs taken over", open.size());
    }
    listening = workflows.listen(this);
    house.timers().after(PLUGINS_COME, () -> settleIn(open));
  }

  private void settleIn(List<LiveRun> open) {
    settledIn = true;
    open.forEach(Population::miss);
  }

  private static void miss(LiveRun run) {
    run.post(
        Letter.of(
            out -> {
              run.attachment().miss();
              run.decide(new Input.Look(), out);
            }));
  }

  House house() {
    return house;
  }

  Births births() {
    return births;
  }

  boolean recovered() {
    return recovered;
  }

  /** Whether the plugins that come with a start have had time to come. */
  boolean settledIn() {
    return settledIn;
  }

  int size() {
    return runs.size();
  }

  Optional<LiveRun> find(String runId) {
    return Optional.ofNullable(runs.get(runId));
  }

  Optional<WorkflowVersion> newest(String workflow) {
    return workflows.newest(workflow);
  }

  Optional<Planned> planned(WorkflowVersion version) {
    return Optional.ofNullable(versions.get(new Planned.Key(version.id(), version.plugin())));
  }

  /** Whether the id is free; from then on it is this run's. */
  boolean register(LiveRun run) {
    return runs.putIfAbsent(run.id(), run) == null;
  }

  /**
   * Lets a registered run in, on that version, or on the newest if that one is on its way out.
   * Registered first and checked then: whoever waits for a plugin to drain sees either the run or
   * its refusal.
   */
  Optional<Planned> admit(LiveRun run, WorkflowVersion version) {
    Optional<Planned> planned = planned(version);
    boolean staying = planned.isPresent() && !draining.containsKey(version.plugin());
    if (!staying) {
      planned = newest(version.id()).flatMap(this::planned);
      planned.ifPresent(p -> run.pin(p.version().plugin()));
    }
    return planned;
  }

  // Workflows come and go.

  @Override
  public void arrived(WorkflowVersion version) {
    Planned planned = new Planned(version);
    leaving.remove(version.plugin());
    versions.put(planned.key(), planned);
    for (LiveRun run : runs.values()) {
      if (run.plugin().equals(version.plugin())) {
        run.offer(planned);
      }
    }
  }

  @Override
  public void left(WorkflowVersion version) {
    versions.remove(new Planned.Key(version.id(), version.plugin()));
    if (versions.keySet().stream().noneMatch(key -> key.workflow().equals(version.id()))) {
      house.durations().forget(version.id());
    }
    if (!leaving.contains(version.plugin())) {
      park(version.plugin(), Duration.ZERO);
    }
  }

  CompletionStage<Void> drained(String plugin) {
    var drained = draining.computeIfAbsent(plugin, p -> new CompletableFuture<>());
    checkDrained(plugin);
    return drained;
  }

  private void checkDrained(String plugin) {
    CompletableFuture<Void> drained = draining.get(plugin);
    if (drained != null && runs.values().stream().noneMatch(r -> r.plugin().equals(plugin))) {
      draining.remove(plugin, drained);
      drained.completeAsync(() -> null, house.io());
    }
  }

  CompletionStage<Void> park(String plugin, Duration grace) {
    leaving.add(plugin);
    versions.keySet().removeIf(key -> key.plugin().equals(plugin));
    var farewells = new ArrayList<CompletableFuture<Void>>();
    for (LiveRun run : runs.values()) {
      if (run.plugin().equals(plugin)) {
        var farewell = new CompletableFuture<Void>();
        farewells.add(farewell);
        leave(run, grace, farewell);
      }
    }
    return CompletableFuture.allOf(farewells.toArray(CompletableFuture[]::new));
  }

  private void leave(LiveRun run, Duration grace, CompletableFuture<Void> farewell) {
    run.post(
        Letter.of(
            out -> {
              run.attachment().leave(farewell);
              run.decide(new Input.Look(), out);
            }));
    Runnable putBack = () -> putBack(run);
    if (grace.isZero()) {
      putBack.run();
    } else {
      house.timers().after(grace, () -> house.io().execute(putBack));
    }
  }

  private static void putBack(LiveRun run) {
    run.post(
        Letter.of(
            out -> {
              if (run.attachment().parking()) {
                run.attachment().putBack();
                run.decide(new Input.PutBack(), out);
              }
            }));
  }

  // What runs ask about each other.

  @Override
  public void ended(LiveRun run) {
    if (runs.remove(run.id(), run) && !draining.isEmpty()) {
      checkDrained(run.plugin());
    }
  }

  @Override
  public void startChild(LiveRun parent, ChildOrder order) {
    children.start(parent, order);
  }

  @Override
  public void cancel(String runId) {
    find(runId).ifPresent(run -> Commands.cancel(run, new CompletableFuture<>()));
  }

  @Override
  public void harm(String plugin, String reason) {
    LOG.error("plugin {} does harm: {}", plugin, reason);
    harm.accept(plugin, reason);
  }

  @Override
  public boolean stopping() {
    return stopping;
  }

  /** Waits for running steps, then interrupts and puts back what is left. */
  void stop(Duration grace) throws InterruptedException {
    stopping = true;
    if (!awaitIdle(grace)) {
      for (LiveRun run : runs.values()) {
        run.post(
            Letter.of(
                out -> {
                  run.attachment().putBack();
                  run.decide(new Input.PutBack(), out);
                }));
      }
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

  void close() {
    stopping = true;
    try {
      if (listening != null) {
        listening.close();
      }
    } catch (Exception e) {
      LOG.warn("the engine could not stop listening to workflows", e);
    }
    pool.close();
  }
}
