package aurora5.deploy;

import aurora5.api.catalog.Plugin;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.PluginTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The plugin table, with the rows that are on their way to it laid over. Thread-safe. */
final class Rows {
  private static final int SECONDS = 30;

  private final PluginTable table;
  private final Journal journal;
  private final Map<String, Plugin> underway = new ConcurrentHashMap<>();

  Rows(PluginTable table, Journal journal) {
    this.table = table;
    this.journal = journal;
  }

  /** In the order of their drops. */
  List<Plugin> all() {
    Map<String, Plugin> rows = new LinkedHashMap<>();
    Map<String, Plugin> over = Map.copyOf(underway); // first, so that no row is missed on its way
    table.plugins().forEach(row -> rows.put(row.sha256(), row));
    rows.putAll(over);
    List<Plugin> sorted = new ArrayList<>(rows.values());
    sorted.sort(Comparator.comparingLong(Plugin::drop));
    return sorted;
  }

  void begin(Plugin row) {
    underway.put(row.sha256(), row);
  }

  void end(Plugin row) {
    underway.remove(row.sha256());
  }

  /** Returns when the row is on disk. */
  void write(Plugin row) throws InterruptedException {
    try {
      journal
          .append(List.of(new Entry.PluginRow(row)))
          .toCompletableFuture()
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException(
          "the row of plugin " + row.file() + " could not be written; it is tried again", failure);
    }
  }
}
