package aurora5.health;

import aurora5.api.catalog.Plugins;
import aurora5.api.health.Probe;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.PluginTable;
import aurora5.api.store.RunTallies;
import aurora5.api.store.StoreSize;
import aurora5.api.work.Work;
import aurora5.health.probe.ComponentsProbe;
import aurora5.health.probe.DatabaseProbe;
import aurora5.health.probe.DeployProbe;
import aurora5.health.probe.DiskProbe;
import aurora5.health.probe.DiskProbe.Space;
import aurora5.health.probe.JarsInFolder;
import aurora5.health.probe.LiveHeap;
import aurora5.health.probe.LostThreads;
import aurora5.health.probe.MemoryProbe;
import aurora5.health.probe.PluginsProbe;
import aurora5.health.probe.RequestsProbe;
import aurora5.health.probe.RequestsProbe.Seen;
import aurora5.health.probe.StoreProbe;
import aurora5.health.probe.ThreadsProbe;
import aurora5.health.probe.ThreadsProbe.Threads;
import aurora5.health.probe.WorkflowsProbe;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What the house looks at by itself. */
final class HouseProbes {
  private HouseProbes() {}

  /** The tables they read. */
  record Store(
      Journal journal,
      NoticeTable notices,
      RunTallies tallies,
      PluginTable plugins,
      StoreSize size) {}

  /** What they look at besides. */
  record Around(Components components, Work work) {}

  static List<Probe> of(Path home, Store store, Registered registered, Around around) {
    Clock clock = Clock.systemUTC();
    Clock steady = around.work().steady();
    return List.of(
        new DatabaseProbe(store.journal(), store.notices(), clock),
        new MemoryProbe(new LiveHeap()),
        new DiskProbe(() -> Space.of(home.resolve("data"))),
        new StoreProbe(store.size()),
        new ThreadsProbe(
            Threads::now, new LostThreads(around.work()::lost, store.plugins()::plugins)),
        new WorkflowsProbe(store.tallies(), clock),
        new PluginsProbe(store.plugins()::plugins, new JarsInFolder(home.resolve("deploy"))),
        new ComponentsProbe(around.components(), steady),
        new RequestsProbe(
            () -> Figures.requests(registered).map(each -> new Seen(each.total(), each.errors())),
            steady),
        new DeployProbe(
            () -> registered.ask(Plugins.class, Plugins::reconciled).orElse(false), steady));
  }
}
