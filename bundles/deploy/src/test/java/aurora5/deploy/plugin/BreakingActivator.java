package aurora5.deploy.plugin;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Goes into test jars: cannot start. */
public final class BreakingActivator implements BundleActivator {
  @Override
  public void start(BundleContext context) {
    throw new IllegalStateException("no ink");
  }

  @Override
  public void stop(BundleContext context) {}
}
