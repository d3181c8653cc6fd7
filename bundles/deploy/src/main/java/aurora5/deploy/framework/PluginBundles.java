package aurora5.deploy.framework;

import aurora5.api.catalog.Plugins;
import aurora5.api.work.Work;
import aurora5.deploy.decide.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * The plugins' bundles, found by their location each time: no bundle is ever held, so none is kept
 * from being collected. Thread-safe.
 */
public final class PluginBundles {
  private static final String WORKFLOW_ID = "aurora5.workflow.id";
  private static final int LOCK_TRIES = 5;

  private final BundleContext context;
  private final Work work;
  private final Duration limit;

  public PluginBundles(BundleContext context, Work work, Duration limit) {
    this.context = context;
    this.work = work;
    this.limit = limit;
  }

  /** How every plugin's bundle stands, by hash. */
  public Map<String, Standing> standings() {
    Map<String, Standing> standings = new HashMap<>();
    for (Bundle bundle : context.getBundles()) {
      String location = bundle.getLocation();
      if (location.startsWith(Plugins.LOCATION) && bundle.getState() != Bundle.UNINSTALLED) {
        standings.put(location.substring(Plugins.LOCATION.length()), standing(bundle));
      }
    }
    return standings;
  }

  private static Standing standing(Bundle bundle) {
    int state = bundle.getState();
    var level = bundle.adapt(BundleStartLevel.class);
    boolean resting = state == Bundle.INSTALLED || state == Bundle.RESOLVED;
    boolean stopped = resting && level != null && !level.isPersistentlyStarted();
    return new Standing(state == Bundle.ACTIVE, stopped, workflows(bundle));
  }

  private static Set<String> workflows(Bundle bundle) {
    Set<String> ids = new HashSet<>();
    ServiceReference<?>[] services = bundle.getRegisteredServices();
    for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
      if (service.getProperty(WORKFLOW_ID) instanceof String id) {
        ids.add(id);
      }
    }
    return ids;
  }

  public void install(String sha256, Path jar) throws IOException, BundleException {
    if (context.getBundle(Plugins.LOCATION + sha256) == null) {
      try (InputStream bytes = Files.newInputStream(jar)) {
        context.installBundle(Plugins.LOCATION + sha256, bytes);
      }
    }
  }

  public void start(String sha256) {
    work.call(
        sha256,
        "start",
        limit,
        () -> {
          Bundle bundle = context.getBundle(Plugins.LOCATION + sha256);
          if (bundle == null) {
            throw new BundleException("somebody uninstalled it before it was started");
          }
          startPatiently(bundle);
          return sha256;
        });
  }

  /** The framework may refuse to resolve two bundles at once instead of letting one wait. */
  private static void startPatiently(Bundle bundle) throws BundleException {
    for (int tries = 1; ; tries++) {
      try {
        bundle.start();
        return;
      } catch (BundleException refused) {
        boolean locked = String.valueOf(refused.getMessage()).contains("global lock");
        if (!locked || tries == LOCK_TRIES) {
          throw refused;
        }
      }
    }
  }

  /** Uninstalls, if it is there; that stops it first. */
  public void remove(String sha256) {
    if (context.getBundle(Plugins.LOCATION + sha256) == null) {
      return;
    }
    work.call(
        sha256,
        "stop and uninstall",
        limit,
        () -> {
          Bundle bundle = context.getBundle(Plugins.LOCATION + sha256);
          if (bundle != null) {
            bundle.uninstall();
          }
          return sha256;
        });
  }

  /** Calls when the bundle of a plugin changes, until closed. */
  public AutoCloseable listen(Runnable changed) {
    BundleListener listener =
        event -> {
          if (event.getBundle().getLocation().startsWith(Plugins.LOCATION)) {
            changed.run();
          }
        };
    context.addBundleListener(listener);
    return () -> context.removeBundleListener(listener);
  }
}
