package aurora5.api.catalog;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** The workflows that are here now. Thread-safe; answers change as plugins come and go. */
@ProviderType
public interface Workflows {
  /** How a reason begins that is no fault: the workflow waits for an id that another bundle has. */
  String CONFLICT = "conflict: ";

  /** The version that new runs take: the one dropped last. */
  Optional<WorkflowVersion> newest(String id);

  /** That very version, also while it drains. */
  Optional<WorkflowVersion> exact(String id, String plugin);

  /** All versions, newest first within an id, ids in order. */
  List<WorkflowVersion> all();

  /**
   * Tells of every version here now and of every change from then on, one after the other, never
   * while holding a lock.
   */
  AutoCloseable listen(Listener listener);

  @ConsumerType
  interface Listener {
    void arrived(WorkflowVersion version);

    /** Its code must not be called any more. */
    void left(WorkflowVersion version);

    /**
     * A workflow service that is registered but cannot be used: its constructor or plan failed, or,
     * if the reason begins with {@value Workflows#CONFLICT}, not as long as another has its id.
     */
    default void failed(String plugin, String id, String reason) {}
  }
}
