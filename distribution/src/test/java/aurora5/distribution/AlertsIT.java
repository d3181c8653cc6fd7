package aurora5.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.harness.SmallDisk;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.Greeting;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A person hears once of each incident, and once of its end. */
final class AlertsIT {
  private static final Map<String, String> SOON =
      Map.of("ORCHESTRATOR_MONITORING_INTERVAL", "1000");
  private static final String REFUSED = "[ALERT] The plugin text.jar is refused";
  private static final String DEGRADED = "[ALERT] Aurora is degraded";
  private static final String RECOVERED = "[RECOVERED]";
  private static final int MEGABYTES = 64;

  @Test
  void aKillBetweenVerdictAndDeliveryLeavesExactlyOneAlert() {
    Home home = Home.empty("alert-kill");
    try (Aurora first = Aurora.start(home, SOON)) {
      home.drop("text.jar", "no jar".getBytes(UTF_8));
      Await.until("the change of health is logged", () -> log(home).contains("Health is DEGRADED"));
      first.process().kill9();
    }
    try (Aurora second = Aurora.start(home, SOON)) {
      Await.until("the alert is there", () -> count(home, REFUSED) > 0);
      second.process().kill9();
    }
    try (Aurora third = Aurora.start(home, SOON)) {
      home.remove("text.jar");
      Await.until("the recovery is there", () -> count(home, RECOVERED) > 0);
      assertThat(third.process().stop()).isIn(0, 143);
    }
    assertThat(count(home, REFUSED)).isEqualTo(1);
    assertThat(count(home, RECOVERED)).isEqualTo(1);
  }

  @Test
  void aFullDiskIsOneAlertAndRefusedStartsAndItsEndOneRecovery() {
    Home home = Home.empty("alert-disk");
    Optional<SmallDisk> mounted = SmallDisk.at(home.data(), MEGABYTES);
    assumeTrue(mounted.isPresent(), "file systems cannot be mounted here");
    try (SmallDisk disk = mounted.get();
        Aurora aurora = Aurora.start(home, SOON)) {
      aurora.install(Greeting.of("good").build(), "good");
      disk.fill();
      Await.until("the alert is there", () -> count(home, DEGRADED) > 0);
      Await.until("starts are refused", () -> startStatus(aurora) == 507);
      aurora.client().get("/api/runs").expect(200);
      disk.free();
      Await.until("the recovery is there", () -> count(home, RECOVERED) > 0);
      Await.until("starts are taken again", () -> startStatus(aurora) == 202);
      assertThat(count(home, DEGRADED)).isEqualTo(1);
      assertThat(count(home, RECOVERED)).isEqualTo(1);
      aurora.process().kill9();
    }
  }

  private static int startStatus(Aurora aurora) {
    return aurora.client().startAnswer("good", Map.of("name", "Jiwoo")).status();
  }

  private static String log(Home home) {
    return Home.read(home.logs().resolve("combined.log"));
  }

  private static long count(Home home, String words) {
    return log(home).lines().filter(line -> line.contains(words)).count();
  }
}
