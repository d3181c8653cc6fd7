package aurora5.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.plugin.Greeting;
import aurora5.distribution.plugin.Probe;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Aurora tab of the web console, used with a mouse. */
@Tag("browser")
final class ConsoleTabIT {
  private static final String TAB = "/system/console/aurora";
  private static final String PASSWORD = "a-password-for-chromium";

  private static Aurora aurora;

  private Browser browser;

  @BeforeAll
  static void start() {
    var settings = Map.of("AURORA_ADMIN_PASSWORD", PASSWORD);
    aurora = Aurora.start(Home.empty("tab"), settings);
    aurora.install(Probe.jar(), "probe-broken");
    aurora.install(Greeting.of("pressed").build(), "pressed");
  }

  @AfterAll
  static void stop() {
    aurora.close();
  }

  @BeforeEach
  void open() {
    browser = Browser.at(aurora.client().base());
    speak("ko");
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private void speak(String language) {
    byte[] both = ("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(both);
    browser.send(Map.of("Authorization", basic, "Accept-Language", language));
  }

  @Test
  void whyARunFailedIsFoundAndTheRunIsDoneAgain() {
    String run = aurora.client().start("probe-broken", aurora.ask(1));
    aurora.client().ended(run);
    browser.visit(TAB, "#aurora h2");
    browser.click("#aurora nav a", "실행");
    browser.click("#aurora td a", run);
    assertThat(browser.see(".aurora-cause").getText()).contains("bad", "the bridge is closed");
    browser.keep("tab-failure-ko");
    browser.click("#aurora button", "처음부터 다시 실행");
    browser.see("#aurora .aurora-status", "FAILED");
    assertThat(browser.shown("#aurora td")).isNotEmpty();
  }

  @Test
  void aPluginIsStoppedAndStarted() {
    speak("en");
    String row = "//tr[td='test.pressed.jar']";
    browser.visit(TAB + "/plugins", "#aurora table");
    browser.press(row + "//button[.='Stop']");
    browser.visitUntil(TAB + "/plugins", row + "/td[.='STOPPED']");
    assertThat(aurora.client().get("/api/workflows/pressed").status()).isEqualTo(404);
    browser.keep("tab-stopped-en");
    browser.press(row + "//button[.='Start']");
    browser.visitUntil(TAB + "/plugins", row + "/td[.='LIVE']");
    aurora.client().awaitWorkflow("pressed");
  }

  @Test
  void bothLanguagesAreSpoken() {
    browser.visit(TAB + "/plugins", "#aurora table");
    browser.see("#aurora h2", "플러그인");
    speak("en-US,en;q=0.9,ko;q=0.8");
    browser.visit(TAB + "/plugins", "#aurora table");
    browser.see("#aurora h2", "Plugins");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/runs", "/plugins", "/alerts", "/health", "/contexts"})
  void axeFindsNothingToComplainOfInTheTab(String page) {
    browser.visit(TAB + page, "#aurora h2");
    assertThat(Axe.violations(browser, "#aurora")).isEmpty();
    browser.keep("tab" + page.replace('/', '-'));
  }

  @Test
  void theStockPagesWorkUnderOurPolicy() {
    browser.visit("/system/console/configMgr", "#configTable tbody tr");
    browser.see("#configTable", "Aurora 5");
    browser.visit("/system/console/bundles", "#plugin_table tbody tr");
    browser.see("#plugin_table", "aurora5.engine");
  }
}
