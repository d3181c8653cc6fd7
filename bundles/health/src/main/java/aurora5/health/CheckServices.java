package aurora5.health;

import aurora5.api.health.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** Registers every probe, the house's and whoever else's, as a health check of Felix. */
final class CheckServices implements AutoCloseable {
  private final BundleContext context;
  private final List<ServiceRegistration<HealthCheck>> own = new ArrayList<>();
  private final ServiceTracker<Probe, ServiceRegistration<HealthCheck>> others;

  CheckServices(BundleContext context, List<Probe> house) {
    this.context = context;
    others =
        new ServiceTracker<>(context, Probe.class, null) {
          @Override
          public ServiceRegistration<HealthCheck> addingService(ServiceReference<Probe> probe) {
            var tag = new NameTag();
            var check = register(ProbeCheck.of(context, probe, tag), name(probe), true);
            tag.wear(check);
            return check;
          }

          @Override
          public void removedService(
              ServiceReference<Probe> probe, ServiceRegistration<HealthCheck> check) {
            check.unregister();
          }
        };
    house.forEach(probe -> own.add(register(ProbeCheck.of(probe), probe.name(), probe.service())));
    others.open();
  }

  private static String name(ServiceReference<Probe> probe) {
    Object name = probe.getProperty("component.name");
    return Objects.toString(name, "probe " + probe.getProperty("service.id"));
  }

  private ServiceRegistration<HealthCheck> register(
      ProbeCheck check, String name, boolean service) {
    var properties = NameTag.properties(name, service, true);
    return context.registerService(HealthCheck.class, check, properties);
  }

  @Override
  public void close() {
    others.close();
    own.forEach(ServiceRegistration::unregister);
  }
}
