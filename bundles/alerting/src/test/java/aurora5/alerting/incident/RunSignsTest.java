package aurora5.alerting.incident;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.store.Journaled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunSignsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");

  private static List<Sign> signs(String facts, String... activeKeys) {
    var event = new Journaled(1, "01k", 3, NOW, new Json(facts));
    return RunSigns.end(event).orElseThrow().signs("story", Set.of(activeKeys));
  }

  private static String failed(String step, String kind) {
    return """
    [{"fact":"step-started","step":"x","attempt":1},{"fact":"ended","status":"FAILED","error":
    {"step":"%s","kind":"%s","message":"secret of Minji","types":["a.b.NoLuckException"]}}]
    """
        .formatted(step, kind);
  }

  @Test
  void namesWorkflowStepAndKindOfAFailure() {
    Sign.Wrong sign = (Sign.Wrong) signs(failed("write", "THREW")).get(0);
    assertThat(sign.key()).isEqualTo("run.story.write.THREW");
    assertThat(sign.severity()).isEqualTo(Severity.WARNING);
    assertThat(sign.at()).isEqualTo(NOW);
    assertThat(sign.detail().en()).contains("write", "NoLuckException", "01k");
    assertThat(sign.detail().ko()).contains("write", "NoLuckException", "01k");
  }

  @Test
  void keepsTheMessageOfTheExceptionToItself() {
    assertThat(signs(failed("write", "THREW")).toString()).doesNotContain("Minji");
  }

  @Test
  void countsTheItemsOfAFanOutAsOneIncident() {
    assertThat(signs(failed("page[3]", "TIMED_OUT")).get(0).key())
        .isEqualTo("run.story.page.TIMED_OUT");
  }

  @Test
  void takesARunThatKillsTheProcessSeriously() {
    Sign.Wrong sign = (Sign.Wrong) signs(failed("write", "KILLED_THE_PROCESS")).get(0);
    assertThat(sign.severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void endsTheIncidentsOfAWorkflowWithItsNextSuccess() {
    String ended = "[{\"fact\":\"ended\",\"status\":\"SUCCEEDED\",\"result\":1}]";
    assertThat(signs(ended, "run.story.write.THREW", "run.storyteller.a.THREW", "health.disk"))
        .containsExactly(new Sign.Well("run.story.write.THREW", NOW));
  }

  @Test
  void saysNothingOfARunThatWasCancelled() {
    assertThat(signs("[{\"fact\":\"ended\",\"status\":\"CANCELLED\"}]", "run.story.a.THREW"))
        .isEmpty();
  }

  @Test
  void passesOverEventsOfRunsThatGoOn() {
    Json body = new Json("[{\"fact\":\"step-succeeded\",\"step\":\"a\",\"result\":\"ended\"}]");
    assertThat(RunSigns.end(new Journaled(1, "r", 1, NOW, body))).isEmpty();
  }

  @Test
  void callsAFailureOverThatHasNotComeAgainForAnHour() {
    assertThat(RunSigns.over("run.a.b.THREW", NOW, NOW.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(RunSigns.over("run.a.b.THREW", NOW, NOW.plus(Duration.ofMinutes(61)))).isTrue();
    assertThat(RunSigns.over("health.disk", NOW, NOW.plus(Duration.ofMinutes(61)))).isFalse();
  }
}
