package aurora5.health.verdict;

import aurora5.api.store.RunTallies.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the document shows besides the report. Immutable.
 *
 * @param requests answered by the HTTP API; empty if nobody counts them
 */
public record Counts(List<Tally> tallies, Duration uptime, Optional<Requests> requests) {
  public record Requests(long total, long errors) {}
}
