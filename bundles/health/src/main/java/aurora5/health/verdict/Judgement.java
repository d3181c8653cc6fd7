package aurora5.health.verdict;

import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading.Status;
import aurora5.api.health.Verdict;
import java.util.Comparator;
import java.util.List;

/** What follows from the findings of a round. Pure. */
public final class Judgement {
  private Judgement() {}

  /**
   * A service that fails is worse than a part of the system that does, or than one for which
   * something stands in.
   */
  public static Verdict of(List<Finding> findings) {
    return findings.stream()
        .map(Judgement::weight)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.HEALTHY);
  }

  private static Verdict weight(Finding finding) {
    return switch (finding.reading().status()) {
      case DISABLED, OK -> Verdict.HEALTHY;
      case WARNING -> Verdict.DEGRADED;
      case ERROR -> finding.service() && finding.vital() ? Verdict.UNHEALTHY : Verdict.DEGRADED;
    };
  }

  /** The findings that are not well, worst first. */
  public static List<Finding> causes(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.reading().status().compareTo(Status.OK) > 0)
        .sorted(
            Comparator.comparing(Judgement::weight)
                .thenComparing(finding -> finding.reading().status())
                .reversed()
                .thenComparing(Finding::probe))
        .toList();
  }
}
