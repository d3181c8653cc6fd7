package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Bundles;
import aurora5.distribution.harness.Home;
import aurora5.distribution.harness.SmallDisk;
import aurora5.distribution.measure.Await;
import aurora5.distribution.notion.Tables;
import aurora5.distribution.plugin.Greeting;
import aurora5.distribution.plugin.PluginJar;
import aurora5.testkit.notion.NotionStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A person hears once of each incident, and once of its end. */
@Order(8)
final class AlertsIT {
  private static final String PASSWORD = "correct horse battery";
  private static final Map<String, String> SOON =
      Map.of("ORCHESTRATOR_MONITORING_INTERVAL", "1000", "AURORA_ADMIN_PASSWORD", PASSWORD);
  private static final String DEGRADED = "[ALERT] Aurora is degraded";
  private static final String RECOVERED = "[RECOVERED]";
  private static final String MOODY =
      "n.name().startsWith(\"Cross\") ? java.util.Objects.<String>requireNonNull(null, n.name()) :";
  private static final String MOODY_ALERT = "| run.moody.greet.THREW";
  private static final Duration BACK = Duration.ofSeconds(10);
  private static final int MEGABYTES = 64;

  /**
   * Killed twice, each time inside a window that is held open: when the verdict is on disk and
   * nobody has decided about it, and when the sink has begun and not yet said that it has it. By
   * the third start the cause is gone: only the journal knows.
   */
  @Test
  void killsBetweenVerdictAndDeliveryLeaveExactlyOneAlert() {
    Home home = Home.empty("alert-kill");
    try (Aurora first = Aurora.start(home, SOON)) {
      home.drop(watching(home));
      Await.until("its probe is asked", () -> health(first).at("/system").has("moody"));
      new Bundles(first.client(), PASSWORD).stop("aurora5.alerting");
      home.open("wrong");
      Await.until("the change of health is logged", () -> log(home).contains("Health is DEGRADED"));
      first.process().kill9();
    }
    assertThat(log(home)).as("nobody decided").doesNotContain(DEGRADED);
    try (Aurora second = Aurora.start(home, SOON)) {
      Await.until("the sink has begun", () -> home.reached("begun"));
      second.process().kill9();
    }
    assertThat(home.reached("delivered")).as("nothing was acknowledged").isFalse();
    home.open("let-go");
    home.shut("wrong");
    try (Aurora third = Aurora.start(home, SOON)) {
      Await.until("the recovery is there", () -> delivered(home).size() > 1);
      assertThat(third.process().stop()).isIn(0, 143);
    }
    assertThat(delivered(home)).containsExactly("RAISED health.moody", "RECOVERED health.moody");
  }

  /** A jar of somebody else's with a probe and a sink. */
  private static PluginJar watching(Home home) {
    return PluginJar.named("test.watch")
        .sources("watch")
        .with("GATES", home.gates().toString())
        .build();
  }

  private static List<String> delivered(Home home) {
    return Home.read(home.gates().resolve("delivered")).lines().toList();
  }

  private static Map<String, String> with(NotionStandIn notion) {
    Map<String, String> settings = new HashMap<>(SOON);
    settings.put("NOTION_API_KEY", NotionStandIn.TOKEN);
    settings.put("NOTION_PAGE_ID", notion.link());
    settings.put("NOTION_BASE_URL", notion.base());
    return settings;
  }

  /** State of each incident of the disk. */
  private static List<String> inNotion(NotionStandIn notion) {
    return Tables.rows(notion, "Alerts").stream()
        .filter(row -> Tables.text(row, "Alert Key").startsWith("health.disk"))
        .map(row -> Tables.text(row, "State"))
        .toList();
  }

  @Test
  void aFullDiskIsOneAlertAndRefusedStartsAndItsEndOneRecovery() throws Exception {
    Home home = Home.empty("alert-disk");
    Optional<SmallDisk> mounted = SmallDisk.at(home.data(), MEGABYTES);
    assumeTrue(mounted.isPresent() || SmallDisk.isRoot(), "only root may mount file systems");
    assertThat(mounted).as("root mounts a tmpfs; a container needs CAP_SYS_ADMIN").isPresent();
    try (SmallDisk disk = mounted.get();
        var notion = new NotionStandIn();
        Aurora aurora = Aurora.start(home, with(notion))) {
      aurora.client().post("/orchestrator/notion/setup", Map.of()).expect(200);
      aurora.install(Greeting.of("good").build(), "good");
      String before = aurora.client().start("good", Map.of("name", "Jiwoo"));
      aurora.client().ended(before);
      disk.fill();
      Await.until("the alert is there", () -> ofTheDisk(home, DEGRADED) > 0);
      Await.until("Notion has it, too", () -> inNotion(notion).equals(List.of("Firing")));
      Await.until("starts are refused", () -> startStatus(aurora) == 507);
      aurora.client().get("/api/runs").expect(200);
      assertThat(aurora.client().run(before).path("status").asText()).isEqualTo("SUCCEEDED");
      disk.free();
      Await.until("starts are taken again", BACK, () -> startStatus(aurora) == 202);
      Await.until("the recovery is there", () -> ofTheDisk(home, RECOVERED) > 0);
      Await.until("in Notion, too", () -> inNotion(notion).equals(List.of("Resolved")));
      assertThat(ofTheDisk(home, DEGRADED)).isEqualTo(1);
      assertThat(ofTheDisk(home, RECOVERED)).isEqualTo(1);
      aurora.process().kill9();
    }
  }

  @Test
  void runsThatFailInOneStepAreOneAlertUntilOneSucceeds() {
    Home home = Home.empty("alert-runs");
    var settings =
        Map.of("ORCHESTRATOR_MAX_RETRIES", "0", "ORCHESTRATOR_MONITORING_INTERVAL", "1000");
    try (Aurora aurora = Aurora.start(home, settings)) {
      aurora.install(Greeting.of("moody").with("/*GREETING*/", MOODY).build(), "moody");
      for (int i = 0; i < 3; i++) {
        assertThat(greeted(aurora, "Cross Minji")).isEqualTo("FAILED");
      }
      Await.until("the alert is there", () -> count(home, MOODY_ALERT) > 0);
      Await.until(
          "health is degraded", () -> health(aurora).path("status").asText().equals("degraded"));
      assertThat(health(aurora).at("/workflows/moody/errors").asInt()).isEqualTo(3);
      assertThat(greeted(aurora, "Jiwoo")).isEqualTo("SUCCEEDED");
      Await.until("the recovery is there", () -> count(home, RECOVERED) > 0);
      assertThat(aurora.process().stop()).isIn(0, 143);
    }
    assertThat(count(home, MOODY_ALERT)).as("raised and recovered").isEqualTo(2);
    assertThat(count(home, "[ALERT] A run of")).isEqualTo(1);
    assertThat(log(home)).as("what a person wrote").doesNotContain("Minji");
  }

  private static String greeted(Aurora aurora, String name) {
    String run = aurora.client().start("moody", Map.of("name", name));
    return aurora.client().ended(run).path("status").asText();
  }

  private static JsonNode health(Aurora aurora) {
    return aurora.client().get("/orchestrator/health").expect(200).json();
  }

  private static int startStatus(Aurora aurora) {
    return aurora.client().startAnswer("good", Map.of("name", "Jiwoo")).status();
  }

  private static String log(Home home) {
    return Home.read(home.logs().resolve("combined.log"));
  }

  private static long ofTheDisk(Home home, String words) {
    return log(home)
        .lines()
        .filter(line -> line.contains(words) && line.endsWith("| health.disk"))
        .count();
  }

  private static long count(Home home, String words) {
    return log(home).lines().filter(line -> line.contains(words)).count();
  }
}
