package aurora5.api.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** How runs ended, counted. Thread-safe. */
@ProviderType
public interface RunTallies {
  /** One for each workflow and ending that occurs among the runs that ended since then. */
  List<Tally> tallies(Optional<Instant> since);

  /**
   * @param took of all of them together, from start to end
   * @param last when the last of them ended
   */
  record Tally(String workflow, Ending ending, long runs, Duration took, Instant last) {}
}
