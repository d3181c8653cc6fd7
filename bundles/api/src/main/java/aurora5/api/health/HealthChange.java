package aurora5.api.health;

import java.time.Instant;
import java.util.List;

/**
 * The verdict has changed. Immutable.
 *
 * @param position its place among the notices of the journal, rising; 0 when the disk had no room
 *     for it
 * @param causes the findings that are not well, worst first
 */
public record HealthChange(
    long position, Instant at, Verdict before, Verdict after, List<HealthReport.Finding> causes) {
  public HealthChange {
    causes = List.copyOf(causes);
  }
}
