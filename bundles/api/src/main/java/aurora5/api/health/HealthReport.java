package aurora5.api.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One round of all probes, and what follows from it. Immutable. */
public record HealthReport(Verdict verdict, Instant at, Duration took, List<Finding> findings) {
  public HealthReport {
    findings = List.copyOf(findings);
  }

  /**
   * What one probe saw in that round.
   *
   * @param service whether it is one of the services
   * @param vital whether nothing stands in for it
   * @param took how long it looked
   */
  public record Finding(
      String probe, boolean service, boolean vital, Reading reading, Duration took) {
    public Finding(String probe, boolean service, Reading reading, Duration took) {
      this(probe, service, true, reading, took);
    }
  }
}
