package aurora5.testkit.contract;

import aurora5.api.store.AlertTable;
import aurora5.api.store.Appended;
import aurora5.api.store.ArtifactTable;
import aurora5.api.store.ContextTable;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.PluginTable;
import aurora5.api.store.RunTable;
import aurora5.api.store.RunTallies;
import java.util.List;

/** The parts of any store, with one step less to call them. */
public record StoreParts(
    Journal journal,
    RunTable runs,
    ContextTable contexts,
    ArtifactTable artifacts,
    PluginTable plugins,
    NoticeTable notices,
    AlertTable alerts,
    RunTallies tallies,
    DeliveryTable deliveries) {
  public Appended append(Entry... entries) {
    return journal.append(List.of(entries)).toCompletableFuture().join();
  }
}
