package aurora5.deploy.plugin;

import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Goes into test jars: registers a workflow under the ids in the header Test-Workflows. */
public final class RegisteringActivator implements BundleActivator {
  @Override
  public void start(BundleContext context) {
    String ids = context.getBundle().getHeaders().get("Test-Workflows");
    for (String id : ids.split(",")) {
      Dictionary<String, Object> properties = new Hashtable<>();
      properties.put("aurora5.workflow.id", id);
      context.registerService(Runnable.class, () -> {}, properties);
    }
  }

  @Override
  public void stop(BundleContext context) {}
}
