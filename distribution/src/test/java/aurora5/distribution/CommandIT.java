package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Client;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Command;
import aurora5.distribution.harness.Distribution;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.Probe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code bin/aurora} and the files around it, as an operator meets them. */
final class CommandIT {
  private static final String SECRET = "s3cret-that-nobody-may-read";

  @Test
  void startStatusAndStopDoWhatTheySay() {
    Home home = Home.empty("command");
    assertThat(Command.run(home, "status").exit()).isNotZero();
    try (var daemon = Command.daemon(home)) {
      assertThat(daemon.output()).contains("Aurora 5 ready: http://127.0.0.1:");
      String url = Home.read(home.data().resolve("aurora.url")).strip();
      new Client(URI.create(url)).get("/orchestrator/health/ready").expect(200);
      Command status = Command.run(home, "status");
      assertThat(status.exit()).isZero();
      assertThat(status.output()).contains(url);
      Command stop = Command.run(home, "stop");
      assertThat(stop.exit()).as(stop.output()).isZero();
    }
    assertThat(Command.run(home, "status").exit()).isNotZero();
    assertThat(Home.read(home.logs().resolve("combined.log"))).isNotBlank();
    assertThat(home.logs().resolve("error.log")).exists();
  }

  @Test
  void versionSaysWhichOne() {
    Command version = Command.run(Home.empty("version"), "version");
    assertThat(version.exit()).isZero();
    assertThat(version.output()).containsPattern("Aurora 5 \\d+\\.\\d+");
  }

  @Test
  void aWordItDoesNotKnowIsRefusedWithItsUsage() {
    Command nonsense = Command.run(Home.empty("usage"), "fly");
    assertThat(nonsense.exit()).isNotZero();
    assertThat(nonsense.output()).contains("start", "stop", "status", "version");
  }

  @Test
  void aSecondAuroraInTheSameHomeIsRefused() {
    Home home = Home.empty("twice");
    try (Aurora first = Aurora.start(home)) {
      Command second = Command.run(home, "run");
      assertThat(second.exit()).isNotZero();
      assertThat(second.output()).contains(first.client().base().toString());
      first.client().get("/orchestrator/health/ready").expect(200);
    }
  }

  @Test
  void aGracefulStopLetsAStepEndAndResumesTheRunAtTheNextStart() {
    Home home = Home.empty("graceful");
    String ends;
    String resumes;
    try (Aurora first = Aurora.start(home)) {
      first.install(Probe.jar(), "probe-held");
      ends = first.client().start("probe-held", first.ask(1));
      resumes = first.client().start("probe-held", first.ask(2));
      Await.until("both hold", () -> home.count("holding-") == 2);
      first.process().terminate();
      home.open("go-1");
      first.process().awaitEnd(Duration.ofSeconds(60));
    }
    try (Aurora second = Aurora.start(home)) {
      assertThat(second.client().ended(ends).path("steps").path(0).path("attempts")).hasSize(1);
      Await.until("the other one is begun again", () -> home.count("holding-2-") == 2);
      home.open("go-2");
      assertThat(second.client().ended(resumes).path("status").asText()).isEqualTo("SUCCEEDED");
    }
  }

  @Test
  void theEnvFileIsReadAsPeopleWriteIt() throws IOException {
    Home home = Home.fresh("env");
    Files.writeString(
        home.folder().resolve(".env"),
        """
        \uFEFFAURORA_API_TOKEN="first"
        # a comment

        AURORA_API_TOKEN='%s' # the later one counts
        """
            .formatted(SECRET));
    Files.writeString(home.work().resolve(".env"), "ORCHESTRATOR_ENABLED = false\r\n");
    try (Aurora aurora = Aurora.start(home)) {
      aurora.client().get("/api/workflows").expect(401);
      aurora.client().get("/api/workflows", "Authorization", "Bearer first").expect(401);
      aurora.client().get("/api/workflows", "Authorization", "Bearer " + SECRET).expect(200);
      aurora.client().get("/orchestrator/health/live").expect(200);
      String[] token = {"Authorization", "Bearer " + SECRET};
      aurora.client().post("/api/hello", Map.of("name", "Jiwoo"), token).expect(503);
    }
  }

  /** Else its console would have a password that nobody there has been told. */
  @Test
  void aNewHomeGetsTheWorkflowsOfTheInstallationAndNoPassword() throws Exception {
    Home home = Home.fresh("new");
    Path installation = home.work().resolve("installation");
    Path command = installation.resolve("bin/aurora");
    for (String folder : List.of("bin", "deploy", "etc")) {
      Files.createDirectories(installation.resolve(folder));
    }
    Files.copy(Distribution.command(), command);
    Files.writeString(installation.resolve("deploy/a.jar"), "workflows");
    Files.writeString(installation.resolve("etc/console.password"), "somebody's");
    ProcessBuilder backup = Distribution.call(home, Map.of(), "sh", "" + command, "backup", "none");
    backup.command().remove(0);
    Process process = backup.inheritIO().start();
    assertThat(process.waitFor()).as("there is nothing to keep").isNotZero();
    assertThat(home.deploy().resolve("a.jar")).hasContent("workflows");
    assertThat(home.folder().resolve("etc")).isEmptyDirectory();
  }

  @Test
  void aSecretStandsInNoLog() {
    Home home = Home.empty("secret");
    try (Aurora aurora = Aurora.start(home, Map.of("AURORA_API_TOKEN", SECRET))) {
      String[] token = {"Authorization", "Bearer " + SECRET};
      aurora.client().get("/api/workflows", token).expect(200);
      aurora.client().get("/api/workflows?token=" + SECRET, token);
      aurora.client().post("/api/nobody", "{\"broken\":", token);
      aurora.client().get("/api/workflows", "Authorization", "Bearer wrong").expect(401);
      aurora.process().stop();
      assertThat(aurora.process().output()).doesNotContain(SECRET);
    }
    assertThat(Home.everythingIn(home.logs())).isNotBlank().doesNotContain(SECRET);
  }

  @Test
  void switchedOffItStartsButRefusesRuns() {
    Home home = Home.fresh("off");
    try (Aurora aurora = Aurora.start(home, Map.of("ORCHESTRATOR_ENABLED", "false"))) {
      aurora.client().awaitWorkflow("create-story");
      assertThat(aurora.client().post("/api/create-story", "{}").status()).isEqualTo(503);
    }
  }
}
