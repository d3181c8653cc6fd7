package aurora5.router.catalog;

import aurora5.api.catalog.Plugins;
import aurora5.api.work.ForeignCallException;
import aurora5.api.work.Work;
import aurora5.api.workflow.Workflow;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes offers of the framework's service references. Thread-safe. */
public final class Offers {
  private static final Logger LOG = LoggerFactory.getLogger(Offers.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final BundleContext context;
  private final Work work;
  private final ServiceComponentRuntime runtime;

  public Offers(BundleContext context, Work work, ServiceComponentRuntime runtime) {
    this.context = context;
    this.work = work;
    this.runtime = runtime;
  }

  /** Empty if the service has been unregistered meanwhile. */
  public Optional<Offer> of(ServiceReference<Workflow<?, ?>> reference) {
    return Optional.ofNullable(reference.getBundle()).map(bundle -> of(reference, origin(bundle)));
  }

  private Offer of(ServiceReference<Workflow<?, ?>> reference, Origin origin) {
    String id = Objects.toString(reference.getProperty("aurora5.workflow.id"), "");
    return new Offer(reference, id, origin, new Registered(reference, origin.plugin()));
  }

  static Origin origin(Bundle bundle) {
    String name = bundle.getSymbolicName();
    String version = bundle.getVersion().toString();
    String location = bundle.getLocation();
    String plugin =
        location.startsWith(Plugins.LOCATION)
            ? location.substring(Plugins.LOCATION.length())
            : "bundle:" + name + ":" + version;
    return new Origin(plugin, name, version, bundle.getBundleId());
  }

  private final class Registered implements Offer.Source {
    private final ServiceReference<Workflow<?, ?>> reference;
    private final String plugin;

    Registered(ServiceReference<Workflow<?, ?>> reference, String plugin) {
      this.reference = reference;
      this.plugin = plugin;
    }

    @Override
    public @Nullable Workflow<?, ?> get() {
      return context.getService(reference);
    }

    @Override
    public Optional<String> whyNot() {
      Bundle bundle = reference.getBundle();
      Object component = reference.getProperty("component.name");
      if (bundle == null || component == null) {
        return Optional.empty();
      }
      return Optional.ofNullable(runtime.getComponentDescriptionDTO(bundle, component.toString()))
          .flatMap(
              description ->
                  runtime.getComponentConfigurationDTOs(description).stream()
                      .flatMap(configuration -> failure(configuration).stream())
                      .findFirst());
    }

    @Override
    public void release() {
      try {
        work.call(plugin, "releasing a workflow", LIMIT, () -> context.ungetService(reference));
      } catch (ForeignCallException e) {
        LOG.warn("A workflow service could not be released: {}", e.getMessage());
      }
    }

    private Optional<String> failure(ComponentConfigurationDTO configuration) {
      return Optional.ofNullable(configuration.failure).map(RootCause::of);
    }
  }
}
