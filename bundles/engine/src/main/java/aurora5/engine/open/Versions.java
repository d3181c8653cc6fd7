package aurora5.engine.open;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.engine.live.House;
import aurora5.engine.live.LiveRun;
import aurora5.engine.live.PluginNews;
import aurora5.engine.plan.Planned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** The workflow versions that are here, and which runs are on them. Thread-safe. */
public final class Versions implements Workflows.Listener {
  private final ConcurrentMap<Planned.Key, Planned> versions = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, CompletableFuture<Void>> draining = new ConcurrentHashMap<>();

  /** Plugins that take no new runs, unless the catalog says that they are the newest again. */
  private final Set<String> retiring = ConcurrentHashMap.newKeySet();

  private final Set<String> leaving = ConcurrentHashMap.newKeySet();
  private final Workflows workflows;
  private final House house;
  private final Supplier<Collection<LiveRun>> runs;
  private final Asleep asleep;

  /** What concerns the open runs that are not in memory. */
  interface Asleep {
    boolean pinned(String plugin);

    /** Some of them may have something to do now. */
    void changed(String plugin);
  }

  /**
   * @param runs the open runs that are in memory
   */
  Versions(Workflows workflows, House house, Supplier<Collection<LiveRun>> runs, Asleep asleep) {
    this.workflows = workflows;
    this.house = house;
    this.runs = runs;
    this.asleep = asleep;
  }

  public Optional<WorkflowVersion> newest(String workflow) {
    return workflows.newest(workflow);
  }

  /** What a run of that workflow and plugin can go on with. */
  Optional<Planned> here(String workflow, String plugin) {
    return Optional.ofNullable(versions.get(new Planned.Key(workflow, plugin)));
  }

  public Optional<Planned> planned(WorkflowVersion version) {
    var key = new Planned.Key(version.id(), version.plugin());
    return Optional.ofNullable(versions.get(key)).or(() -> early(key));
  }

  /** The catalog knows a version before it has told of it; nobody shall be refused for that. */
  private Optional<Planned> early(Planned.Key key) {
    Optional<Planned> planned =
        workflows
            .exact(key.workflow(), key.plugin())
            .map(version -> versions.computeIfAbsent(key, k -> new Planned(version)));
    limit(key.workflow());
    if (planned.isPresent() && workflows.exact(key.workflow(), key.plugin()).isEmpty()) {
      versions.remove(key);
      return Optional.empty();
    }
    return planned;
  }

  /**
   * Lets a registered run in, on that version, or on the newest if that one is on its way out.
   * Registered first and checked then: whoever waits for a plugin to drain sees either the run or
   * its refusal.
   */
  public Optional<Planned> admit(LiveRun run, WorkflowVersion version) {
    Optional<Planned> planned = planned(version);
    if (planned.isEmpty() || retiring.contains(version.plugin())) {
      planned = newest(version.id()).flatMap(this::planned);
      planned.ifPresent(p -> run.pin(p.version().plugin()));
    }
    return planned;
  }

  @Override
  public void arrived(WorkflowVersion version) {
    Planned planned = new Planned(version);
    leaving.remove(version.plugin());
    retiring.remove(version.plugin());
    versions.put(planned.key(), planned);
    limit(version.id());
    house.slots().grant();
    for (LiveRun run : runs.get()) {
      if (run.plugin().equals(version.plugin())) {
        PluginNews.here(run, planned);
      }
    }
    asleep.changed(version.plugin());
  }

  @Override
  public void left(WorkflowVersion version) {
    versions.remove(new Planned.Key(version.id(), version.plugin()));
    if (versions.keySet().stream().noneMatch(key -> key.workflow().equals(version.id()))) {
      house.durations().forget(version.id());
    }
    limit(version.id());
    house.slots().grant();
    if (!leaving.contains(version.plugin())) {
      park(version.plugin(), Duration.ZERO);
    }
  }

  /** The newest version says how many of its runs may work, for the older ones, too. */
  private void limit(String workflow) {
    OptionalInt most =
        newest(workflow).map(version -> version.plan().mostRuns()).orElseGet(OptionalInt::empty);
    house.slots().limits().author(workflow, most);
  }

  /** Completes when no open run is pinned to the plugin; new runs are no longer let in on it. */
  public CompletionStage<Void> drained(String plugin) {
    retiring.add(plugin);
    var drained = draining.computeIfAbsent(plugin, p -> new CompletableFuture<>());
    checkDrained(plugin);
    return drained;
  }

  /** Nothing more will happen to the run. */
  void ended(LiveRun run) {
    if (!draining.isEmpty()) {
      checkDrained(run.plugin());
    }
  }

  private void checkDrained(String plugin) {
    CompletableFuture<Void> drained = draining.get(plugin);
    // asleep first: a run that wakes is in memory before it is no longer asleep
    if (drained != null
        && !asleep.pinned(plugin)
        && runs.get().stream().noneMatch(r -> r.plugin().equals(plugin))) {
      draining.remove(plugin, drained);
      drained.completeAsync(() -> null, house.io());
    }
  }

  /** Lets go of the plugin; completes when none of its code runs. */
  public CompletionStage<Void> park(String plugin, Duration grace) {
    leaving.add(plugin);
    versions.keySet().removeIf(key -> key.plugin().equals(plugin));
    var farewells = new ArrayList<CompletableFuture<Void>>();
    for (LiveRun run : runs.get()) {
      if (run.plugin().equals(plugin)) {
        var farewell = new CompletableFuture<Void>();
        farewells.add(farewell);
        leave(run, grace, farewell);
      }
    }
    asleep.changed(plugin);
    return CompletableFuture.allOf(farewells.toArray(CompletableFuture[]::new));
  }

  private void leave(LiveRun run, Duration grace, CompletableFuture<Void> farewell) {
    PluginNews.leaving(run, farewell);
    if (grace.isZero()) {
      PluginNews.gone(run);
    } else {
      house.timers().after(grace, () -> house.io().execute(() -> PluginNews.gone(run)));
    }
  }
}
