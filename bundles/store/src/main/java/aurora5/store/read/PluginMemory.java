package aurora5.store.read;

import aurora5.api.Text;
import aurora5.api.catalog.Plugin;
import aurora5.api.store.PluginTable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Plugins, read once and then kept up with every commit. Thread-safe; one thread refreshes. */
public final class PluginMemory implements PluginTable {
  private static final Comparator<Plugin> BY_DROP =
      Comparator.comparingLong(Plugin::drop).thenComparing(Plugin::sha256);

  private volatile List<Plugin> plugins;

  public PluginMemory(Readers readers) {
    plugins =
        readers
            .list(
                row ->
                    new Plugin(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        Plugin.State.valueOf(row.getString(6)),
                        new Text(row.getString(7), row.getString(8))),
                "SELECT sha256, file, name, version, dropped, state, reason_ko, reason FROM plugin")
            .stream()
            .sorted(BY_DROP)
            .toList();
  }

  @Override
  public List<Plugin> plugins() {
    return plugins;
  }

  /** Takes over a row that has been committed. */
  public void refresh(Plugin row) {
    Stream<Plugin> others = plugins.stream().filter(each -> !each.sha256().equals(row.sha256()));
    plugins = Stream.concat(others, Stream.of(row)).sorted(BY_DROP).toList();
  }
}
