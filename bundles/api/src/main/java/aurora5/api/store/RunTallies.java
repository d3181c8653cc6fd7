package aurora5.api.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** How runs ended, counted. Thread-safe. */
@ProviderType
public interface RunTallies {
  /** One for each workflow and status that occurs among the runs that ended since then. */
  List<Tally> tallies(Optional<Instant> since);

  /**
   * @param status name of a {@code RunStatus}
   * @param took of all of them together, from start to end
   * @param last when the last of them ended
   */
  record Tally(String workflow, String status, long runs, Duration took, Instant last) {}
}
