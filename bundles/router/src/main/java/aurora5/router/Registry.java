package aurora5.router;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.store.PluginTable;
import aurora5.api.work.Work;
import aurora5.api.workflow.Workflow;
import aurora5.router.catalog.Catalog;
import aurora5.router.catalog.Offers;
import aurora5.router.catalog.Shelf;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Binds workflow services as they come and go; nothing of a plugin runs on the binding thread. */
@Component(service = Workflows.class, immediate = true)
public final class Registry implements Workflows {
  private final Catalog catalog;
  private final Shelf shelf;
  private final Offers offers;

  @Activate
  public Registry(
      BundleContext bundle,
      @Reference(name = "work") Work work,
      @Reference(name = "plugins") PluginTable plugins,
      @Reference(name = "runtime") ServiceComponentRuntime runtime) {
    catalog = Catalog.asking(work);
    shelf = new Shelf(catalog, plugins);
    offers = new Offers(bundle, work, runtime);
  }

  @Reference(
      name = "workflow",
      service = Workflow.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bind(ServiceReference<Workflow<?, ?>> reference) {
    offers.of(reference).ifPresent(catalog::offer);
  }

  void unbind(ServiceReference<Workflow<?, ?>> reference) {
    catalog.withdraw(reference);
  }

  @Override
  public Optional<WorkflowVersion> newest(String id) {
    return shelf.newest(id);
  }

  @Override
  public Optional<WorkflowVersion> exact(String id, String plugin) {
    return shelf.exact(id, plugin);
  }

  @Override
  public List<WorkflowVersion> all() {
    return shelf.all();
  }

  @Override
  public AutoCloseable listen(Listener listener) {
    return shelf.listen(listener);
  }
}
