package aurora5.api.health;

import org.osgi.annotation.versioning.ConsumerType;

/** Wants to know when the verdict changes. Told after the change is in the journal. */
@ConsumerType
public interface HealthListener {
  void changed(HealthChange change);
}
