package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.AuroraProcess;
import aurora5.distribution.harness.Home;
import aurora5.distribution.plugin.Greeting;
import aurora5.distribution.plugin.PluginJar;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A step that kills the process is not tried for ever. */
final class PoisonIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  void aStepThatKilledTheProcessThreeTimesFailsAndItsPluginIsPutAside() {
    Home home = Home.empty("poison");
    PluginJar poison = PluginJar.named("test.poison").sources("poison").build();
    String run;
    try (Aurora first = Aurora.start(home)) {
      first.install(Greeting.of("good").build(), "good");
      first.install(poison, "poison");
      // not before the answer is there: the step leaves no time for it
      Object later = Instant.now().plusSeconds(1).toString();
      Object wish = Map.of("input", Map.of("what", "everything"), "notBefore", later);
      var started = first.client().post("/api/workflows/poison/runs", wish).expect(202);
      run = started.json().path("runId").asText();
      assertThat(first.process().awaitEnd(LIMIT)).isEqualTo(66);
    }
    for (int death = 2; death <= 3; death++) {
      try (AuroraProcess again = AuroraProcess.start(home)) {
        assertThat(again.awaitEnd(LIMIT)).isEqualTo(66);
      }
    }
    try (Aurora last = Aurora.start(home)) {
      JsonNode ended = last.client().ended(run);
      assertThat(ended.path("status").asText()).isEqualTo("FAILED");
      assertThat(ended.path("error").toString()).contains("die", "KILLED_THE_PROCESS", "3");
      last.client().post("/api/good", Map.of("name", "Jiwoo")).expect(200);
      last.client().post("/api/poison", Map.of("what", "more")).expect(404);
      assertThat(home.rejection(poison.file())).isPresent();
    }
  }

  @Test
  void aPluginThatKillsTheProcessWheneverItIsStartedIsPutAsideInTheEnd() {
    Home home = Home.empty("killer");
    PluginJar killer =
        Greeting.of("killer").with("/*CONSTRUCTOR*/", "Runtime.getRuntime().halt(67);").build();
    try (Aurora first = Aurora.start(home)) {
      first.install(Greeting.of("good").build(), "good");
      home.drop(killer);
      assertThat(first.process().awaitEnd(LIMIT)).isEqualTo(67);
    }
    int deaths = 1;
    for (boolean died = true; died; deaths++) {
      try (AuroraProcess again = AuroraProcess.start(home)) {
        died = again.endsBefore(() -> home.rejection(killer.file()).isPresent());
      }
      assertThat(deaths).as("deaths before it is put aside").isLessThan(10);
    }
    try (Aurora last = Aurora.start(home)) {
      last.client().post("/api/good", Map.of("name", "Jiwoo")).expect(200);
      assertThat(home.rejection(killer.file()).orElseThrow()).contains("died", "times");
    }
  }
}
