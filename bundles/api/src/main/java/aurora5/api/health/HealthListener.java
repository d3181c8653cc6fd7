package aurora5.api.health;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Wants to know when the verdict changes. Told after the change is in the journal, or could not be
 * written there; one change at a time, and given up after its time.
 */
@ConsumerType
public interface HealthListener {
  void changed(HealthChange change);
}
