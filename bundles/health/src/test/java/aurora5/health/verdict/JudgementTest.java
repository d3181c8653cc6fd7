package aurora5.health.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.health.Verdict;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static Finding service(String probe, Status status) {
    return new Finding(probe, true, new Reading(status, Text.same(probe)), Duration.ZERO);
  }

  private static Finding part(String probe, Status status) {
    return new Finding(probe, false, new Reading(status, Text.same(probe)), Duration.ZERO);
  }

  private static Verdict of(Finding... findings) {
    return Judgement.of(Arrays.asList(findings));
  }

  @Test
  void isHealthyWhenNothingIsWrongOrOnlySwitchedOff() {
    assertThat(of()).isEqualTo(Verdict.HEALTHY);
    assertThat(of(service("a", Status.OK), service("b", Status.DISABLED), part("c", Status.OK)))
        .isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void isDegradedByAnyWarning() {
    assertThat(of(service("a", Status.OK), service("b", Status.WARNING)))
        .isEqualTo(Verdict.DEGRADED);
    assertThat(of(part("memory", Status.WARNING))).isEqualTo(Verdict.DEGRADED);
  }

  @Test
  void isUnhealthyOnlyWhenAServiceFails() {
    assertThat(of(part("disk", Status.ERROR))).isEqualTo(Verdict.DEGRADED);
    assertThat(of(part("disk", Status.WARNING), service("a", Status.ERROR)))
        .isEqualTo(Verdict.UNHEALTHY);
  }

  @Test
  void isNoWorseThanDegradedWhileSomethingStandsIn() {
    var reading = new Reading(Status.ERROR, Text.same("openai"));
    assertThat(of(new Finding("openai", true, false, reading, Duration.ZERO)))
        .isEqualTo(Verdict.DEGRADED);
  }

  @Test
  void namesTheWorstCauseFirstAndNothingThatIsWell() {
    List<Finding> causes =
        Judgement.causes(
            List.of(
                service("fine", Status.OK),
                part("memory", Status.WARNING),
                part("disk", Status.ERROR),
                service("off", Status.DISABLED),
                service("database", Status.ERROR)));
    assertThat(causes).extracting(Finding::probe).containsExactly("database", "disk", "memory");
  }
}
