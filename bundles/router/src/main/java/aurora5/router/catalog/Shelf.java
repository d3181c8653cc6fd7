package aurora5.router.catalog;

import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.store.PluginTable;
import aurora5.router.catalog.Catalog.Served;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The catalog in order: of several versions the one dropped last is first. A plugin that did not
 * come through the deploy folder ranks below those that did. Thread-safe.
 */
public final class Shelf implements Workflows {
  private final Catalog catalog;
  private final PluginTable table;

  public Shelf(Catalog catalog, PluginTable table) {
    this.catalog = catalog;
    this.table = table;
  }

  @Override
  public Optional<WorkflowVersion> newest(String id) {
    Map<String, Plugin> plugins = plugins();
    return catalog.served().stream()
        .filter(served -> served.version().id().equals(id))
        .filter(served -> servesNewRuns(plugins.get(served.version().plugin())))
        .min(newestFirst(plugins))
        .map(Served::version);
  }

  @Override
  public Optional<WorkflowVersion> exact(String id, String plugin) {
    return catalog.served().stream()
        .map(Served::version)
        .filter(version -> version.id().equals(id) && version.plugin().equals(plugin))
        .findFirst();
  }

  @Override
  public List<WorkflowVersion> all() {
    return catalog.served().stream()
        .sorted(byId().thenComparing(newestFirst(plugins())))
        .map(Served::version)
        .toList();
  }

  @Override
  public AutoCloseable listen(Listener listener) {
    return catalog.listen(listener);
  }

  private Map<String, Plugin> plugins() {
    return table.plugins().stream()
        .collect(Collectors.toMap(Plugin::sha256, Function.identity(), (a, b) -> b));
  }

  private static boolean servesNewRuns(@Nullable Plugin plugin) {
    return plugin == null || plugin.state() == Plugin.State.LIVE;
  }

  private static Comparator<Served> byId() {
    return Comparator.comparing(served -> served.version().id());
  }

  private static Comparator<Served> newestFirst(Map<String, Plugin> plugins) {
    return Comparator.<Served>comparingLong(served -> drop(plugins.get(served.version().plugin())))
        .thenComparingLong(served -> served.origin().bundleId())
        .reversed();
  }

  private static long drop(@Nullable Plugin plugin) {
    return plugin == null ? Long.MIN_VALUE : plugin.drop();
  }
}
