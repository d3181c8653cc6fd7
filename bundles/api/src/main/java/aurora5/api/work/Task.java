package aurora5.api.work;

import org.osgi.annotation.versioning.ProviderType;

/** A task on a thread of a {@link Pool}. Thread-safe. */
@ProviderType
public interface Task {
  /** Interrupts the thread if the task still runs on it; never a later task. */
  void interrupt();

  /** Gives the thread up: it no longer counts against the bound, and ends when the task returns. */
  void abandon();

  boolean ended();
}
