package aurora5.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Client;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.Probe;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody edits every setting in the console while runs are in flight. */
class SettingsIT {
  private static final int RUNS = 30;
  private static final String PASSWORD = "first-password";

  private record Edit(String pid, String name, String value, String back) {}

  private static final List<Edit> EDITS =
      List.of(
          new Edit("engine", "maxRetries", "7", "3"),
          new Edit("engine", "retryDelay", "50", "1000"),
          new Edit("engine", "timeout", "200000", "300000"),
          new Edit("engine", "maxConcurrent", "2", "5"),
          new Edit("engine", "maxRuns", "1", "100"),
          new Edit("ai", "maxConcurrent", "2", "5"),
          new Edit("context", "ttl", "60000", "3600000"),
          new Edit("context", "maxSize", "4096", "10485760"),
          new Edit("store", "durability", "process", "power"),
          new Edit("deploy", "poll", "300", "200"),
          new Edit("deploy", "grace", "100", "30000"),
          new Edit("health", "interval", "1000", "30000"),
          new Edit("alerting", "console", "false", "true"),
          new Edit("alerting", "notion", "false", "true"));

  @Test
  void everySettingIsEditedAndNoStepStartsTwice() {
    var settings = Map.of("AURORA_ADMIN_PASSWORD", PASSWORD);
    try (Aurora aurora = Aurora.start(Home.empty("settings"), settings)) {
      aurora.install(Probe.jar(), "probe-held");
      var runs = IntStream.range(0, RUNS).mapToObj(n -> hold(aurora, n)).toList();
      Await.until("all hold", () -> aurora.home().count("holding-") == RUNS);

      var browser = new Browser(aurora.client().base(), "admin", PASSWORD);
      Await.until("the console is open", () -> browser.get("/aurora").statusCode() == 200);
      EDITS.forEach(edit -> set(browser, edit.pid(), edit.name(), edit.value()));
      EDITS.forEach(edit -> set(browser, edit.pid(), edit.name(), edit.back()));
      closeTheDoorAndOpenIt(aurora, browser);
      changeTheToken(aurora, browser);
      Client moved = changeThePort(aurora, browser);
      changeThePassword(moved);

      IntStream.range(0, RUNS).forEach(n -> aurora.home().open("go-" + n));
      for (String run : runs) {
        JsonNode ended = moved.ended(run);
        assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
        assertThat(ended.path("steps").path(0).path("attempts")).hasSize(1);
      }
      assertThat(aurora.home().count("holding-")).isEqualTo(RUNS);
    }
  }

  private static String hold(Aurora aurora, int number) {
    return aurora.client().start("probe-held", aurora.ask(number));
  }

  private static void closeTheDoorAndOpenIt(Aurora aurora, Browser browser) {
    set(browser, "router", "enabled", "false");
    Await.until("the door is shut", () -> start(aurora) == 503);
    set(browser, "router", "enabled", "true");
    Await.until("the door is open", () -> start(aurora) == 202);
  }

  private static int start(Aurora aurora) {
    return aurora.client().startAnswer("probe-quick", aurora.ask(0)).status();
  }

  private static void changeTheToken(Aurora aurora, Browser browser) {
    set(browser, "http", "apiToken", "a-new-token");
    Await.until("the token is asked for", () -> aurora.client().get("/api/runs").status() == 401);
    aurora.client().get("/api/runs", "Authorization", "Bearer a-new-token").expect(200);
    assertThat(browser.page("/status-Configurations.txt")).doesNotContain("a-new-token");
    set(browser, "http", "apiToken", "");
    Await.until("no token is asked for", () -> aurora.client().get("/api/runs").status() == 200);
  }

  /** The answer to the change may be lost, for the server turns away while it gives it. */
  private static Client changeThePort(Aurora aurora, Browser browser) {
    int port = freePort();
    try {
      set(browser, "http", "port", Integer.toString(port));
    } catch (UncheckedIOException lost) {
      assertThat(lost).isNotNull();
    }
    var moved = new Client(URI.create("http://127.0.0.1:" + port));
    Await.until("it listens on " + port, () -> answers(moved));
    assertThat(aurora.process().alive()).isTrue();
    return moved;
  }

  private static boolean answers(Client client) {
    try {
      return client.get("/api/runs").status() == 200;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  private static void changeThePassword(Client moved) {
    var old = new Browser(moved.base(), "admin", PASSWORD);
    Await.until("the console is open", () -> old.get("/aurora").statusCode() == 200);
    set(old, "console", "adminPassword", "second-password");
    Await.until("the old one is void", () -> old.get("/aurora").statusCode() == 401);
    var fresh = new Browser(moved.base(), "admin", "second-password");
    assertThat(fresh.get("/aurora").statusCode()).isEqualTo(200);
  }

  private static void set(Browser browser, String pid, String name, String value) {
    var answer = browser.set("aurora5." + pid, name, value);
    assertThat(answer.statusCode()).as(pid + " " + name + ": " + answer.body()).isLessThan(400);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
