package aurora5.api.store;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The runs that may be removed, to be read. Thread-safe. */
@ProviderType
public interface EndedRuns {
  /** Of which there are runs, in order. */
  List<String> workflows();

  /**
   * Ids of runs that ended before that moment, oldest first.
   *
   * @param after only ids behind this one; empty for all
   */
  List<String> endedBefore(String workflow, Instant moment, String after, int limit);
}
