package aurora5.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.PluginJar;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A plugin replaced by an upload in the console while runs of it are in flight. */
class ConsoleSwapIT {
  private static final int RUNS = 10;
  private static final String PASSWORD = "swap-by-console";

  @Test
  void runsInFlightEndWhereTheyBeganAndNewOnesTakeTheUpload() {
    var settings = Map.of("AURORA_ADMIN_PASSWORD", PASSWORD);
    try (Aurora aurora = Aurora.start(Home.empty("console-swap"), settings)) {
      var browser = new Browser(aurora.client().base(), "admin", PASSWORD);
      Await.until("the console is open", () -> browser.get("/aurora").statusCode() == 200);
      upload(aurora, browser, "v1");
      var old = IntStream.range(0, RUNS).mapToObj(n -> start(aurora, "go")).toList();
      Await.until("all are in flight", () -> aurora.home().count("held-go-") == RUNS);

      upload(aurora, browser, "v2");
      assertThat(said(aurora, start(aurora, ""))).isEqualTo("v2 v2");
      Await.until("the tab shows who drains", () -> browser.page("/aurora").contains("DRAINING"));
      assertThat(old).allSatisfy(run -> assertThat(browser.page("/aurora")).contains(run));

      aurora.home().open("go");
      assertThat(old).allSatisfy(run -> assertThat(said(aurora, run)).isEqualTo("v1 v1"));
      Await.until("nobody drains", () -> !browser.page("/aurora").contains("DRAINING"));
    }
  }

  private static void upload(Aurora aurora, Browser browser, String version) {
    PluginJar jar =
        PluginJar.named("test.turned")
            .sources("swap")
            .with("\"ID\"", "\"turned\"")
            .with("VERSION", version)
            .build();
    assertThat(browser.upload(jar).statusCode()).isEqualTo(303);
    Await.until(
        version + " is live",
        () -> {
          var answer = aurora.client().post("/api/turned", ask(aurora, ""));
          return answer.status() == 200 && answer.body().contains('"' + version + '"');
        });
  }

  private static String start(Aurora aurora, String gate) {
    return aurora.client().start("turned", ask(aurora, gate));
  }

  private static Map<String, String> ask(Aurora aurora, String gate) {
    return Map.of("gates", aurora.home().gates().toString(), "gate", gate);
  }

  private static String said(Aurora aurora, String run) {
    JsonNode ended = aurora.client().ended(run);
    assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
    JsonNode result = ended.path("result");
    return result.path("before").asText() + " " + result.path("after").asText();
  }
}
