package aurora5.health;

import aurora5.api.health.Probe;
import java.util.Dictionary;
import java.util.Hashtable;
import org.apache.felix.hc.api.HealthCheck;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceRegistration;

/**
 * Puts a foreign probe's own name on its health check as soon as it is known: a probe that hangs
 * later must not appear under another name. Thread-safe.
 */
final class NameTag implements ProbeCheck.Introduction {
  private volatile @Nullable ServiceRegistration<HealthCheck> registration;
  private volatile String worn = "";

  static Dictionary<String, Object> properties(String name, boolean service, boolean vital) {
    var properties = new Hashtable<String, Object>();
    properties.put(HealthCheck.NAME, name);
    properties.put(HealthCheck.TAGS, FelixChecks.TAG);
    properties.put(FelixChecks.SERVICE, service);
    properties.put(FelixChecks.VITAL, vital);
    return properties;
  }

  void wear(ServiceRegistration<HealthCheck> registered) {
    registration = registered;
  }

  @Override
  public void meet(Probe probe) {
    String name = probe.name();
    ServiceRegistration<HealthCheck> registered = registration;
    if (registered != null && !name.equals(worn)) {
      registered.setProperties(properties(name, probe.service(), probe.vital()));
      worn = name;
    }
  }
}
