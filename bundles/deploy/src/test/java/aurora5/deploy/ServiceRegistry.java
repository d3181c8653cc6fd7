package aurora5.deploy;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.Plugins;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.workflow.SideEffects;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** Follows the workflow services of a framework; "bad..." cannot be used, "taken..." waits. */
final class ServiceRegistry implements Workflows {
  private final BundleContext context;

  ServiceRegistry(BundleContext context) {
    this.context = context;
  }

  @Override
  public AutoCloseable listen(Listener listener) {
    ServiceListener services = event -> tell(listener, event);
    context.addServiceListener(services);
    return () -> context.removeServiceListener(services);
  }

  private static void tell(Listener listener, ServiceEvent event) {
    ServiceReference<?> service = event.getServiceReference();
    if (service.getProperty("aurora5.workflow.id") instanceof String id) {
      String plugin = service.getBundle().getLocation().substring(Plugins.LOCATION.length());
      if (event.getType() == ServiceEvent.UNREGISTERING) {
        listener.left(version(id, plugin));
      } else if (id.startsWith("bad")) {
        listener.failed(plugin, id, Text.same("plan() has no steps"));
      } else if (id.startsWith("taken")) {
        listener.blocked(plugin, id, Text.same("another bundle has it"));
      } else {
        listener.arrived(version(id, plugin));
      }
    }
  }

  private static WorkflowVersion version(String id, String plugin) {
    var nothing = new Json("{}");
    return new WorkflowVersion(
        id, plugin, id, null, null, Text.same(id), List.of(), SideEffects.NONE, nothing, nothing);
  }

  @Override
  public Optional<WorkflowVersion> newest(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<WorkflowVersion> exact(String id, String plugin) {
    return Optional.empty();
  }

  @Override
  public List<WorkflowVersion> all() {
    return List.of();
  }
}
