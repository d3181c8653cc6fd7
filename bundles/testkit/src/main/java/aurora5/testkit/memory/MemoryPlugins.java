package aurora5.testkit.memory;

import aurora5.api.catalog.Plugin;
import aurora5.api.store.Entry;
import aurora5.api.store.PluginTable;
import java.util.Comparator;
import java.util.List;

/** The plugins that a store in memory knows. Thread-safe. */
public record MemoryPlugins(MemoryData data) implements PluginTable {
  @Override
  public List<Plugin> plugins() {
    synchronized (data) {
      return data.plugins.values().stream()
          .map(Entry.PluginRow::plugin)
          .sorted(Comparator.comparingLong(Plugin::drop))
          .toList();
    }
  }
}
