package aurora5.api.work;

import java.util.Objects;

/**
 * A task that was told to stop, did not, and still holds a thread. Immutable.
 *
 * @param owner whose code it is; empty if it is ours
 * @param task what it was doing
 */
public record LostTask(String owner, String task) {
  public LostTask {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(task, "task");
  }
}
