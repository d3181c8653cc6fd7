package aurora5.health;

import aurora5.api.health.Probe;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * A probe as a health check of Felix, whose executor gives it a thread and a time limit and never
 * calls it twice at once.
 *
 * @param known told what the probe is called, before it looks
 */
record ProbeCheck(Source source, Introduction known) implements HealthCheck {
  static ProbeCheck of(Probe probe) {
    return new ProbeCheck(look -> look.at(probe), probeOfTheHouse -> {});
  }

  /** Everything of the foreign bundle, its constructor too, runs under the executor's limit. */
  static ProbeCheck of(
      BundleContext context, ServiceReference<Probe> reference, Introduction known) {
    return new ProbeCheck(look -> borrowed(context, reference, look), known);
  }

  private static Result borrowed(
      BundleContext context, ServiceReference<Probe> reference, Look look) throws Exception {
    Probe probe = context.getService(reference);
    if (probe == null) {
      throw new IllegalStateException("it has just gone, or could not be made");
    }
    try {
      return look.at(probe);
    } finally {
      context.ungetService(reference);
    }
  }

  @Override
  public Result execute() {
    try {
      return source.lend(this::look);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Result(Result.Status.HEALTH_CHECK_ERROR, "interrupted");
    } catch (Exception failure) {
      return new Result(Result.Status.HEALTH_CHECK_ERROR, failure.toString(), failure);
    }
  }

  private Result look(Probe probe) throws Exception {
    known.meet(probe);
    return ProbeResult.of(probe);
  }

  /** Lends the probe for one look. */
  interface Source {
    Result lend(Look look) throws Exception;
  }

  /** What is done with a probe while it is lent. */
  interface Look {
    Result at(Probe probe) throws Exception;
  }

  /** Hears of a probe's name. */
  interface Introduction {
    void meet(Probe probe);
  }
}
