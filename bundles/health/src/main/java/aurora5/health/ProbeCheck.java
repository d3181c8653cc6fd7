package aurora5.health;

import aurora5.api.health.Probe;
import java.util.concurrent.Callable;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * A probe as a health check of Felix, whose executor gives it a thread and a time limit and never
 * calls it twice at once.
 */
record ProbeCheck(Callable<ProbeResult> look) implements HealthCheck {
  static ProbeCheck of(Probe probe) {
    return new ProbeCheck(() -> ProbeResult.of(probe));
  }

  /** Everything of the foreign bundle, its constructor too, runs under the executor's limit. */
  static ProbeCheck of(BundleContext context, ServiceReference<Probe> reference) {
    return new ProbeCheck(() -> borrowed(context, reference));
  }

  private static ProbeResult borrowed(BundleContext context, ServiceReference<Probe> reference)
      throws Exception {
    Probe probe = context.getService(reference);
    if (probe == null) {
      throw new IllegalStateException("it has just gone, or could not be made");
    }
    try {
      return ProbeResult.of(probe);
    } finally {
      context.ungetService(reference);
    }
  }

  @Override
  public Result execute() {
    try {
      return look.call();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Result(Result.Status.HEALTH_CHECK_ERROR, "It was interrupted.");
    } catch (Exception failure) {
      return new Result(
          Result.Status.HEALTH_CHECK_ERROR, "The probe itself failed: " + failure, failure);
    }
  }
}
