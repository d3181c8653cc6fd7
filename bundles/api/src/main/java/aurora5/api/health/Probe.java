package aurora5.api.health;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks after one thing the house depends on. Registered as a service by the room that knows it; a
 * dropped jar can bring one too. Called by one thread at a time, and given up after its time.
 */
@ConsumerType
public interface Probe {
  /** Short name, as the health document shows it: {@code database}, {@code disk}. */
  String name();

  /** Whether it is shown among the services or as part of the system. */
  default boolean service() {
    return true;
  }

  /**
   * Whether the house does not do what it is for while this fails; otherwise something stands in
   * for it, and the house is no worse than degraded.
   */
  default boolean vital() {
    return true;
  }

  /** Looks for real: writes and reads, calls and waits. What it throws counts as an error. */
  Reading read() throws Exception;
}
