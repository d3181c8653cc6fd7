package aurora5.api.catalog;

import aurora5.api.Text;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** The workflows that are here now. Thread-safe; answers change as plugins come and go. */
@ProviderType
public interface Workflows {
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

    /** A workflow service that is registered but cannot be used: its constructor or plan failed. */
    default void failed(String plugin, String id, Text reason) {}

    /** A workflow service that cannot be used as long as another has its id; no fault of it. */
    default void blocked(String plugin, String id, Text reason) {}
  }
}
