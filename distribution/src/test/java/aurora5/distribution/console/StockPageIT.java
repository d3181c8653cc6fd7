package aurora5.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.Probe;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A plugin stopped, refreshed and uninstalled on the stock page of bundles while it works. */
class StockPageIT {
  private static final int RUNS = 5;
  private static final String PASSWORD = "stock-page-only";

  @Test
  void noRunIsLostWhateverIsPressedThere() {
    var settings = Map.of("AURORA_ADMIN_PASSWORD", PASSWORD);
    try (Aurora aurora = Aurora.start(Home.empty("stock"), settings)) {
      aurora.install(Probe.jar(), "probe-held");
      var browser = new Browser(aurora.client().base(), "admin", PASSWORD);
      Await.until("the console is open", () -> browser.get("/aurora").statusCode() == 200);
      assertThat(browser.set("aurora5.deploy", "grace", "500").statusCode()).isLessThan(400);
      List<String> runs =
          IntStream.range(0, RUNS)
              .mapToObj(n -> aurora.client().start("probe-held", aurora.ask(n)))
              .toList();
      Await.until("all work", () -> aurora.home().count("holding-") == RUNS);

      press(browser, "stop");
      Await.until("all wait for it", () -> all(aurora, runs, "WAITING_FOR_PLUGIN"));
      press(browser, "start");
      Await.until("all work again", () -> all(aurora, runs, "RUNNING"));
      press(browser, "refresh");
      Await.until("it is live", () -> aurora.client().knows("probe-held"));
      press(browser, "uninstall");
      Await.until("all wait for it again", () -> all(aurora, runs, "WAITING_FOR_PLUGIN"));
      aurora.home().drop(Probe.jar());
      IntStream.range(0, RUNS).forEach(n -> aurora.home().open("go-" + n));
      for (String run : runs) {
        JsonNode ended = aurora.client().ended(run);
        assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
      }
    }
  }

  private static void press(Browser browser, String action) {
    String bundle = browser.bundle("test.probe");
    var answer =
        browser.post("/bundles/" + bundle, Map.of("action", action), "Origin", browser.origin());
    assertThat(answer.statusCode()).as(action + ": " + answer.body()).isEqualTo(200);
  }

  private static boolean all(Aurora aurora, List<String> runs, String status) {
    return runs.stream()
        .allMatch(run -> aurora.client().run(run).path("status").asText().equals(status));
  }
}
