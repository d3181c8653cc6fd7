package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Client;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.harness.Jcmd;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.PluginJar;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A changed jar under the same name and version takes over while runs of the old one go on. */
final class SwapIT {
  private static Aurora aurora;

  @BeforeAll
  static void start() {
    aurora = Aurora.start(Home.empty("swap"));
  }

  @AfterAll
  static void stop() {
    aurora.close();
  }

  @Test
  void tenRunsInFlightEndOnTheOldClassesWhileNewOnesTakeTheNew() {
    swapTo("ten", "v1");
    List<String> old = IntStream.range(0, 10).mapToObj(n -> held("ten", "go-ten")).toList();
    Await.until("ten runs in flight", () -> aurora.home().count("held-go-ten-") == 10);
    swapTo("ten", "v2");
    assertThat(said(aurora.client().start("ten", ask("")))).containsExactly("v2", "v2");
    aurora.home().open("go-ten");
    assertThat(old).allSatisfy(run -> assertThat(said(run)).containsExactly("v1", "v1"));
    Await.until("the old classes are gone", () -> live("ten").equals(List.of("Markerv2")));
    assertThat(aurora.client().get("/api/workflows/ten").body()).doesNotContain("\"draining\":[{");
  }

  /** Drops that version over the one before it, and waits until new runs take it. */
  private static void swapTo(String id, String version) {
    PluginJar jar =
        PluginJar.named("test." + id)
            .sources("swap")
            .with("package swap", "package swap." + id)
            .with("\"ID\"", '"' + id + '"')
            .with("VERSION", version)
            .build();
    aurora.home().drop(id + ".jar", jar.bytes());
    Await.until(
        version + " is live",
        () -> {
          var answer = aurora.client().post("/api/" + id, ask(""));
          return answer.status() == 200 && answer.body().contains('"' + version + '"');
        });
  }

  private static String held(String id, String gate) {
    return aurora.client().start(id, ask(gate));
  }

  private static Map<String, String> ask(String gate) {
    return Map.of("gates", aurora.home().gates().toString(), "gate", gate);
  }

  private static List<String> said(String run) {
    JsonNode ended = aurora.client().ended(run);
    assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
    return Client.JSON.convertValue(ended.path("result"), Said.class).both();
  }

  /** The marker classes of that plugin whose loaders are still reachable. */
  private static List<String> live(String id) {
    var marker = Pattern.compile("swap\\." + id + "\\.(Marker\\w+)");
    return Jcmd.liveClasses(aurora.process().pid(), marker).stream()
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .toList();
  }

  private record Said(String before, String after) {
    List<String> both() {
      return List.of(before, after);
    }
  }
}
