package aurora5.store;

import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.health.Probe;
import aurora5.api.store.AlertTable;
import aurora5.api.store.ArtifactTable;
import aurora5.api.store.ContextTable;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.EndedRuns;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.PluginTable;
import aurora5.api.store.RunTable;
import aurora5.api.store.RunTallies;
import aurora5.api.store.SpendingTable;
import aurora5.api.store.StoreSize;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The store's parts in the service registry: one service each, so that nobody needs the whole. */
final class Offers {
  private final BundleContext bundle;
  private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

  Offers(BundleContext bundle) {
    this.bundle = bundle;
  }

  Offers add(OpenStore store) {
    offer(ArtifactFiles.class, store.files());
    offer(PluginTable.class, store.database().plugins());
    offer(ArtifactTable.class, store.database().artifacts());
    offer(ContextTable.class, store.database().contexts());
    offer(RunTable.class, store.database().runs());
    offer(EndedRuns.class, store.database().ended());
    offer(StoreSize.class, store.database().size());
    offer(RunTallies.class, store.database().tallies());
    offer(SpendingTable.class, store.database().spending());
    offer(NoticeTable.class, store.database().notices());
    offer(AlertTable.class, store.database().alerts());
    offer(DeliveryTable.class, store.database().deliveries());
    offer(Journal.class, store.database().journal());
    return this;
  }

  Offers add(Probe probe) {
    offer(Probe.class, probe);
    return this;
  }

  private <T> void offer(Class<T> type, T service) {
    registrations.add(bundle.registerService(type, service, null));
  }

  void withdraw() {
    registrations.forEach(ServiceRegistration::unregister);
    registrations.clear();
  }
}
