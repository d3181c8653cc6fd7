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

  private static Finding finding(String probe, Status status) {
    return finding(probe, status, Map.of());
  }

  private static Finding finding(String probe, Status status, Map<String, Text> items) {
    Text words = new Text(probe + "의 말", "word of " + probe);
    boolean service = probe.equals("database");
    var reading = new Reading(status, words, Map.of(), items);
    return new Finding(probe, service, reading, Duration.ZERO);
  }

  private static List<Sign> signs(Finding... findings) {
    var report = new HealthReport(Verdict.DEGRADED, NOW, Duration.ZERO, List.of(findings));
    return HealthSigns.of(report, Set.of("plugin.gone.jar", "health.memory", "run.a.b.THREW"));
  }

  @Test
  void readsAChangeFromTheJournalAlsoOneOfBeforeServicesWereMarked() {
    String body =
        """
        {"before":"HEALTHY","after":"UNHEALTHY","causes":[
        {"probe":"database","status":"ERROR","ko":"고장","en":"broken"},
        {"probe":"disk","status":"ERROR","service":false,"ko":"가득","en":"full"}]}
        """;
    var row = new NoticeTable.Row(7, "health", NOW, new Json(body));
    assertThat(HealthSigns.of(row, Set.of("health.memory")))
        .containsExactly(
            new Sign.Wrong(
                "health.database",
                Severity.CRITICAL,
                new Text("Aurora가 제대로 일하지 못합니다(데이터베이스)", "Aurora is unhealthy (database)"),
                new Text("고장", "broken"),
                NOW),
            new Sign.Wrong(
                "health.disk",
                Severity.WARNING,
                new Text("Aurora에 살펴볼 문제가 있습니다(디스크)", "Aurora is degraded (disk)"),
                new Text("가득", "full"),
                NOW),
            new Sign.Well("health.memory", NOW));
  }

  @Test
  void isWellWhenTheHouseIs() {
    assertThat(signs(finding("disk", Status.OK)))
        .containsExactly(new Sign.Well("health.memory", NOW));
  }

  @Test
  void everyCauseIsAnIncidentOfItsOwn() {
    assertThat(signs(finding("memory", Status.WARNING), finding("threads", Status.WARNING)))
        .extracting(Sign::key)
        .containsExactly("health.memory", "health.threads");
  }

  @Test
  void aFullDiskThatTheDatabaseSeesTooIsOneIncident() {
    assertThat(signs(finding("database", Status.WARNING), finding("disk", Status.ERROR)))
        .filteredOn(sign -> sign instanceof Sign.Wrong)
        .singleElement()
        .satisfies(
            sign -> {
              assertThat(sign.key()).isEqualTo("health.disk");
              assertThat(((Sign.Wrong) sign).detail().en()).isEqualTo("word of disk");
            });
  }

  @Test
  void aProbeOfAnyNameMakesAKeyThatIsOneSegmentOfAUrl() {
    assertThat(signs(finding("내 탐침/α?", Status.WARNING)).get(0).key())
        .isEqualTo("health.~EB~82~B4~20~ED~83~90~EC~B9~A8~2F~CE~B1~3F");
  }

  @Test
  void leavesPluginsAndRunsToTheirOwnIncidents() {
    var reason = new Text("fragment입니다.", "It is a fragment.");
    List<Sign> signs =
        signs(
            finding("workflows", Status.WARNING),
            finding("plugins", Status.WARNING, Map.of("bad.jar", reason)));
    assertThat(signs).contains(new Sign.Well("plugin.gone.jar", NOW));
    assertThat(signs)
        .filteredOn(sign -> sign instanceof Sign.Wrong)
        .singleElement()
        .satisfies(
            sign -> {
              assertThat(sign.key()).isEqualTo("plugin.bad.jar");
              assertThat(((Sign.Wrong) sign).detail().en()).startsWith("It is a fragment. Drop");
              assertThat(((Sign.Wrong) sign).detail().ko()).startsWith("fragment입니다. 고친 jar");
            });
  }

  @Test
  void endsNoPluginsIncidentWhenThePluginsCannotBeSeen() {
    assertThat(signs(finding("plugins", Status.ERROR)))
        .containsExactly(new Sign.Well("health.memory", NOW));
  }
}
