package aurora5.alerting.incident;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.health.HealthReport;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.health.Verdict;
import aurora5.api.store.NoticeTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HealthSignsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");

  private static Finding finding(String probe, Status status, Map<String, String> values) {
    Text words = new Text(probe + "의 말", "word of " + probe);
    return new Finding(probe, true, new Reading(status, words, values), Duration.ZERO);
  }

  private static List<Sign> signs(Verdict verdict, Finding... findings) {
    var report = new HealthReport(verdict, NOW, Duration.ZERO, List.of(findings));
    return HealthSigns.of(report, Set.of("plugin/gone.jar", "health"));
  }

  @Test
  void readsAChangeFromTheJournal() {
    String body =
        """
        {"before":"HEALTHY","after":"UNHEALTHY","causes":[
        {"probe":"database","status":"ERROR","ko":"고장","en":"broken"}]}
        """;
    Sign sign = HealthSigns.of(new NoticeTable.Row(7, "health", NOW, new Json(body)));
    assertThat(sign)
        .isEqualTo(
            new Sign.Wrong(
                "health",
                Severity.CRITICAL,
                new Text("Aurora가 제대로 일하지 못합니다", "Aurora is unhealthy"),
                new Text("고장", "broken"),
                NOW));
  }

  @Test
  void isWellWhenTheHouseIs() {
    assertThat(signs(Verdict.HEALTHY, finding("disk", Status.OK, Map.of())))
        .containsExactly(new Sign.Well("health", NOW));
  }

  @Test
  void tellsTheWorstCauseFirst() {
    Sign.Wrong sign =
        (Sign.Wrong)
            signs(
                    Verdict.UNHEALTHY,
                    finding("disk", Status.WARNING, Map.of()),
                    finding("database", Status.ERROR, Map.of()))
                .get(0);
    assertThat(sign.detail().en()).isEqualTo("word of database word of disk");
  }

  @Test
  void leavesPluginsAndRunsToTheirOwnIncidents() {
    List<Sign> signs =
        signs(
            Verdict.DEGRADED,
            finding("workflows", Status.WARNING, Map.of()),
            finding("plugins", Status.WARNING, Map.of("bad.jar", "It is a fragment.")));
    assertThat(signs).contains(new Sign.Well("health", NOW), new Sign.Well("plugin/gone.jar", NOW));
    assertThat(signs)
        .filteredOn(sign -> sign instanceof Sign.Wrong)
        .singleElement()
        .satisfies(
            sign -> {
              assertThat(sign.key()).isEqualTo("plugin/bad.jar");
              assertThat(((Sign.Wrong) sign).detail().en()).startsWith("It is a fragment. Drop");
            });
  }

  @Test
  void endsNoPluginsIncidentWhenThePluginsCannotBeSeen() {
    assertThat(signs(Verdict.DEGRADED, finding("plugins", Status.ERROR, Map.of())))
        .containsExactly(new Sign.Well("health", NOW));
  }
}
