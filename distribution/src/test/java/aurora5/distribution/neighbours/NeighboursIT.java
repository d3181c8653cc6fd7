package aurora5.distribution.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.AuroraProcess;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.measure.Figures;
import aurora5.distribution.plugin.Probe;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one plugin does wrong hurts nobody else. */
@Order(4)
final class NeighboursIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int OUT_OF_MEMORY = 3;

  @Test
  void whoFillsTheMemoryAgainAndAgainIsPutAsideAndWhoStoodByGoesOn() {
    Home home = Home.empty("hoarding");
    Map<String, String> little = Map.of("JAVA_OPTS", "-Xmx160m");
    String hoarder;
    List<String> held;
    try (Aurora first = Aurora.start(home, little)) {
      first.install(Probe.jar(), "probe-held");
      Neighbour.HOARDING.moveIn(first);
      held =
          IntStream.range(0, 10)
              .mapToObj(n -> first.client().start("probe-held", first.ask(n)))
              .toList();
      Await.until("ten runs in flight", () -> home.count("holding-") == 10);
      hoarder = Neighbour.HOARDING.start(first, 1).get(0);
      assertThat(first.process().awaitEnd(LIMIT)).isEqualTo(OUT_OF_MEMORY);
    }
    int deaths = 1;
    for (boolean died = true; died; deaths++) {
      try (AuroraProcess again = AuroraProcess.start(home, little)) {
        died = again.endsBefore(() -> home.rejection(Neighbour.HOARDING.jar().file()).isPresent());
      }
      assertThat(deaths).as("deaths before it is found out").isLessThan(8);
    }
    try (Aurora last = Aurora.start(home, little)) {
      JsonNode ended = last.client().ended(hoarder);
      assertThat(ended.path("error").toString()).contains("hoard", "KILLED_THE_PROCESS");
      IntStream.range(0, 10).forEach(n -> home.open("go-" + n));
      assertThat(held).allSatisfy(run -> assertThat(status(last, run)).isEqualTo("SUCCEEDED"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BLOCKED", "DEADLOCKED"})
  void whoDoesNotStopWhenToldTimesOutAndIsPutAside(Neighbour neighbour) {
    try (Aurora aurora = Aurora.start(Home.empty("deaf"))) {
      aurora.install(Probe.jar(), "probe-quick");
      neighbour.moveIn(aurora);
      List<String> runs = neighbour.start(aurora, 3);
      assertThat(runs).allSatisfy(run -> assertThat(status(aurora, run)).isNotEqualTo("SUCCEEDED"));
      Await.until("it is put aside", () -> aurora.home().rejection(file(neighbour)).isPresent());
      aurora.client().post("/api/probe-quick", aurora.ask(1)).expect(200);
      assertThat(aurora.home().rejection(file(neighbour)).orElseThrow()).contains("threads");
    }
  }

  @Test
  void whileProcessorsAreKeptBusyTheApiAnswers() {
    try (Aurora aurora = Aurora.start(Home.empty("spinning"))) {
      aurora.install(Probe.jar(), "probe-quick");
      Neighbour.SPINNING.moveIn(aurora);
      Neighbour.SPINNING.start(aurora, 3);
      Await.until(
          "it is put aside", () -> aurora.home().rejection(file(Neighbour.SPINNING)).isPresent());
      long[] millis = LongStream.range(0, 200).map(n -> call(aurora)).sorted().toArray();
      Figures.print("spinning", "threads", 3, "p50_ms", millis[100], "max_ms", millis[199]);
      assertThat(millis[199]).isLessThan(10_000);
    }
  }

  private static long call(Aurora aurora) {
    long asked = System.nanoTime();
    aurora.client().post("/api/probe-quick", aurora.ask(1)).expect(200);
    return Figures.millisSince(asked);
  }

  private static String status(Aurora aurora, String run) {
    return aurora.client().ended(run).path("status").asText();
  }

  private static String file(Neighbour neighbour) {
    return "test." + neighbour.workflow() + ".jar";
  }
}
