package aurora5.api.context;

import aurora5.api.catalog.Codec;
import aurora5.api.step.SharedContext;
import aurora5.api.store.Entry;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The room that keeps shared state. Thread-safe. */
@ProviderType
public interface Contexts {
  /** What one attempt of a step sees and writes; nothing is read before its first use. */
  Draft draft(String contextId, String runId, String step, Codec codec);

  /** A step's view of a context, with the writes it made so far. For the step's thread only. */
  @ProviderType
  interface Draft {
    SharedContext view();

    /** Whether anything was written. */
    boolean changed();

    /**
     * The changes for the journal, made from the values of this moment: every {@code update} is
     * applied again if its key has moved since. To be called on the plugin's thread, and again when
     * the journal reports a conflict.
     */
    List<Entry> changes();
  }
}
