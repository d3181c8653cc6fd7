package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.Probe;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A jar is deleted while its runs are open. */
@Order(11)
final class DeletedJarIT {
  private static final Set<String> AWAY = Set.of("WAITING_FOR_PLUGIN");

  @Test
  void openRunsWaitForTheJarToComeBackEvenAcrossAKill() {
    Home home = Home.empty("deleted-in-flight");
    String held;
    String asking;
    try (Aurora first = Aurora.start(home)) {
      first.install(Probe.jar(), "probe-held");
      held = first.client().start("probe-held", first.ask(1));
      asking = first.client().start("probe-asking", first.ask(1));
      Await.until("the step runs", () -> home.reached("holding-1-1"));
      home.remove(Probe.jar().file());
      first.client().reached(held, AWAY);
      first.client().reached(asking, AWAY);
      first.client().post("/api/probe-quick", first.ask(0)).expect(404);
      first.process().kill9();
    }
    try (Aurora second = Aurora.start(home)) {
      assertThat(second.client().run(held).path("status").asText()).isIn(AWAY);
      home.open("go-1");
      second.install(Probe.jar(), "probe-held");
      second.client().reached(asking, Set.of("WAITING"));
      second.client().post("/api/runs/" + asking + "/events/answer", Map.of("text", "yes"));
      assertSucceeded(second.client().ended(asking));
      JsonNode run = second.client().ended(held);
      assertSucceeded(run);
      assertThat(run.path("steps").path(0).path("attempts")).hasSize(2);
    }
  }

  private static void assertSucceeded(JsonNode run) {
    assertThat(run.path("status").asText()).as(run.toString()).isEqualTo("SUCCEEDED");
  }
}
