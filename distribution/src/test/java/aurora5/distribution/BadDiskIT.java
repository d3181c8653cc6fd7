package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aurora5.distribution.client.Answer;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.AuroraProcess;
import aurora5.distribution.harness.BadForce;
import aurora5.distribution.harness.Home;
import aurora5.distribution.harness.Ledger;
import aurora5.distribution.measure.Figures;
import aurora5.distribution.plugin.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A disk that lies or has forgotten: Aurora says so, ends, and loses nothing it acknowledged. */
final class BadDiskIT {
  private static final Map<String, String> SOON =
      Map.of("ORCHESTRATOR_MONITORING_INTERVAL", "1000");
  private static final int INPUT_OR_OUTPUT_FAILED = 74;
  private static final Duration END = Duration.ofSeconds(60);

  @Test
  void aForceThatFailsEndsTheProcessAndLosesNothingAcknowledged() {
    assumeTrue(BadForce.possible(), "strace is not installed");
    Home home = Home.empty("bad force");
    Ledger ledger = new Ledger(home.folder().resolve("accepted"));
    home.drop(Probe.jar());
    int unhealthy = 0;
    for (int when : new int[] {1, 10, 150}) {
      try (Aurora aurora = Aurora.start(home, SOON)) {
        aurora.client().awaitWorkflow("probe-quick");
        try (BadForce force = BadForce.of(home, aurora.process().pid(), when)) {
          unhealthy += startUntilItEnds(aurora, ledger) ? 1 : 0;
          assertThat(aurora.process().awaitEnd(END)).isEqualTo(INPUT_OR_OUTPUT_FAILED);
        }
        assertThat(aurora.process().output())
            .contains("The store has stopped writing for good")
            .contains("[ALERT] The store has stopped", "[경보] 저장소가 멈춰");
      }
    }
    assertThat(unhealthy).as("times health was seen to be bad").isPositive();
    try (Aurora aurora = Aurora.start(home)) {
      Figures.print("bad-force", "accepted", ledger.runs().size());
      assertThat(ledger.runs()).hasSizeGreaterThan(20);
      for (String run : ledger.runs()) {
        assertThat(aurora.client().ended(run).path("status").asText()).isEqualTo("SUCCEEDED");
      }
      aurora.client().get("/orchestrator/health/ready").expect(200);
    }
  }

  /** Whether health was seen to be bad on the way. */
  private static boolean startUntilItEnds(Aurora aurora, Ledger ledger) {
    boolean unhealthy = false;
    boolean refused = false;
    while (aurora.process().alive()) {
      try {
        Answer answer = aurora.client().startAnswer("probe-quick", aurora.ask(1));
        if (answer.status() == 202) {
          assertThat(refused).as("accepted after a write had failed").isFalse();
          ledger.accepted(answer.json().path("runId").asText());
        } else {
          refused = true;
          unhealthy |= aurora.client().get("/orchestrator/health").status() == 503;
        }
      } catch (RuntimeException gone) {
        refused = true; // no answer is no acknowledgement
      }
    }
    return unhealthy;
  }

  @Test
  void aDatabaseThatIsNoneIsSaidAndNothingIsStarted() throws IOException {
    Home home = Home.empty("bad file");
    Files.createDirectories(home.data());
    Path database = home.data().resolve("aurora.db");
    Files.writeString(database, "this was a database once ".repeat(400));
    try (AuroraProcess process = AuroraProcess.start(home)) {
      assertThat(process.awaitEnd(END)).isEqualTo(INPUT_OR_OUTPUT_FAILED);
      assertThat(process.output())
          .contains("데이터베이스 파일이 손상되었습니다", "the database file is damaged", "restore FILE")
          .doesNotContain("Aurora 5 ready");
    }
    assertThat(database).content().startsWith("this was a database once ");
  }
}
