package aurora5.router.catalog;

import aurora5.api.workflow.Workflow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workflow service that is registered, and not yet made. Immutable.
 *
 * @param key stands for the registration
 * @param id what its service property says, whatever that is
 */
public record Offer(Object key, String id, Origin origin, Source source) {
  /** The service itself; its first use runs the plugin's constructor. */
  interface Source {
    /** The service, or null if it could not be made. */
    @Nullable Workflow<?, ?> get();

    /** Why it could not be made, as far as that can be known. */
    Optional<String> whyNot();

    void release();
  }
}
