package aurora5.health.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.health.HealthReport;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.api.health.Verdict;
import aurora5.api.store.Ending;
import aurora5.api.store.RunTallies.Tally;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthDocumentTest {
  private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
  private static final HealthReport REPORT =
      new HealthReport(
          Verdict.DEGRADED,
          NOW,
          Duration.ofMillis(42),
          List.of(
              new Finding(
                  "database",
                  true,
                  new Reading(Status.OK, new Text("됨", "works")),
                  Duration.ofMillis(7)),
              new Finding(
                  "memory",
                  false,
                  new Reading(
                      Status.WARNING,
                      new Text("부족", "scarce"),
                      Map.of("used", "45MB", "total", "48MB", "percentage", "93.8%")),
                  Duration.ZERO)));

  private static Tally tally(Ending ending, long runs, int seconds) {
    return new Tally("story", ending, runs, Duration.ofSeconds(seconds), NOW.minusSeconds(runs));
  }

  private static JsonNode document(Optional<Counts.Requests> requests) {
    return document(requests, Locale.ENGLISH, Optional.empty());
  }

  private static JsonNode document(
      Optional<Counts.Requests> requests, Locale locale, Optional<Text> error) {
    var tallies =
        List.of(
            tally(Ending.SUCCEEDED, 24, 1000),
            tally(Ending.FAILED, 1, 125),
            tally(Ending.REFUSED, 7, 900),
            tally(Ending.CANCELLED, 9, 900));
    var counts = new Counts(tallies, Duration.ofSeconds(3_725), requests);
    return Documents.parseOwn(new HealthDocument(REPORT, locale).with(counts, error));
  }

  @Test
  void hasTheFieldsOfTheQuickStart() {
    JsonNode document = document(Optional.of(new Counts.Requests(150, 3)));
    assertThat(document)
        .isEqualTo(
            Documents.parseOwn(
                new aurora5.api.Json(
                    """
                    {"status":"degraded","timestamp":"2026-05-04T03:02:01Z",
                    "services":{
                      "openai":{"status":"disabled","message":"Not configured.","latency":0},
                      "database":{"status":"ok","message":"works","latency":7}},
                    "system":{
                      "memory":{"used":"45MB","total":"48MB","percentage":"93.8%",
                        "status":"warning","message":"scarce"},
                      "uptime":{"seconds":3725,"formatted":"1h 2m 5s"},
                      "requests":{"total":150,"errors":3,"errorRate":"2.00%"}},
                    "workflows":{"story":{"total":25,"success":24,"errors":1,"refused":7,
                      "successRate":"96.0%","avgDuration":"45000ms",
                      "lastRun":"2026-05-04T03:02:00Z"}},
                    "checkDuration":42}
                    """)));
  }

  @Test
  void aWorkflowOfWhichOnlyTextsWereRefusedHasNoRate() {
    var counts = new Counts(List.of(tally(Ending.REFUSED, 2, 3)), Duration.ZERO, Optional.empty());
    JsonNode story =
        Documents.parseOwn(
                new HealthDocument(REPORT, Locale.ENGLISH).with(counts, Optional.empty()))
            .at("/workflows/story");
    assertThat(story.path("total").asInt()).isZero();
    assertThat(story.path("refused").asInt()).isEqualTo(2);
    assertThat(story.path("successRate").isNull()).isTrue();
  }

  @Test
  void showsNoErrorRateWithoutRequests() {
    assertThat(document(Optional.empty()).at("/system/requests/errorRate").asText())
        .isEqualTo("0%");
  }

  @Test
  void saysWhyFiguresAreMissing() {
    var error = Optional.of(new Text("저장소 없음", "no store"));
    JsonNode document = document(Optional.empty(), Locale.ENGLISH, error);
    assertThat(document.path("error").asText()).isEqualTo("no store");
    assertThat(document.path("status").asText()).isEqualTo("degraded");
  }

  @Test
  void speaksTheLanguageThatIsAskedFor() {
    var error = Optional.of(new Text("저장소 없음", "no store"));
    JsonNode document = document(Optional.empty(), Locale.KOREAN, error);
    assertThat(document.at("/services/database/message").asText()).isEqualTo("됨");
    assertThat(document.at("/services/openai/message").asText()).isEqualTo("설정되지 않았습니다.");
    assertThat(document.at("/system/memory/message").asText()).isEqualTo("부족");
    assertThat(document.path("error").asText()).isEqualTo("저장소 없음");
  }

  @Test
  void aFileIsNeverMistakenForAFieldAndAProbeOfRequestsKeepsTheQuickStartsFigures() {
    var refused = Map.of("status", new Text("fragment입니다", "a fragment"));
    var plugins = new Reading(Status.WARNING, Text.same("refused"), Map.of("live", "1"), refused);
    var requests = new Reading(Status.OK, Text.same("few"), Map.of("total", "7"));
    var report =
        new HealthReport(
            Verdict.DEGRADED,
            NOW,
            Duration.ZERO,
            List.of(
                new Finding("plugins", false, plugins, Duration.ZERO),
                new Finding("requests", false, requests, Duration.ZERO)));
    var counts = new Counts(List.of(), Duration.ZERO, Optional.of(new Counts.Requests(150, 3)));
    JsonNode system =
        Documents.parseOwn(new HealthDocument(report, Locale.KOREAN).with(counts, Optional.empty()))
            .path("system");
    assertThat(system.at("/plugins/status").asText()).isEqualTo("warning");
    assertThat(system.at("/plugins/items/status").asText()).isEqualTo("fragment입니다");
    assertThat(system.at("/requests/total").asInt()).isEqualTo(150);
    assertThat(system.at("/requests/status").asText()).isEqualTo("ok");
  }
}
