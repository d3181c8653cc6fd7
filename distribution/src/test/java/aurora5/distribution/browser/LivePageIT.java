package aurora5.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.plugin.PluginJar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A page that is left open sees everything, whatever happens to the server meanwhile. */
@Tag("browser")
final class LivePageIT {
  private static final PluginJar APPROVAL =
      PluginJar.named("test.live.approval").sources("approval").with("VERSION", "one").build();

  @Test
  void anOpenPageComesBackAfterTheServerDied() throws IOException {
    Home home = Home.fresh("live");
    Map<String, String> settings = Map.of("PORT", Integer.toString(freePort()));
    Aurora first = Aurora.start(home, settings);
    try (Browser browser = Browser.at(first.client().base())) {
      String run = openWaitingRun(first, browser);
      first.process().kill9();
      browser.see(".pulse", "다시 연결하는 중입니다");

      try (Aurora second = Aurora.start(home, settings)) {
        browser.see(".pulse", "실시간으로 보고 있습니다");
        second.client().reached(run, Set.of("WAITING"));
        var answer = Map.of("yes", true, "by", "지우");
        second.client().post("/api/runs/" + run + "/events/approval", answer).expect(200);
        browser.see(".head .chip", "마침");
        browser.see(".result", "지우");
        assertThat(browser.shown(".pulse")).isEmpty();
      }
    } finally {
      first.close();
    }
  }

  private static String openWaitingRun(Aurora aurora, Browser browser) {
    aurora.install(APPROVAL, "approval");
    String run = aurora.client().start("approval", Map.of("what", "소풍"));
    aurora.client().reached(run, Set.of("WAITING"));
    browser.open("#/runs/" + run);
    browser.see(".pulse", "실시간으로 보고 있습니다");
    browser.see(".step .chip", "기다리는 중");
    return run;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
