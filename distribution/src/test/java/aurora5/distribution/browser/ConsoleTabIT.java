package aurora5.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.Greeting;
import aurora5.distribution.plugin.PluginJar;
import aurora5.distribution.plugin.Probe;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The Aurora tab of the web console, used with a mouse. */
@Tag("browser")
final class ConsoleTabIT {
  private static final String TAB = "/system/console/aurora";
  private static final String PASSWORD = "a-password-for-chromium";

  private static Aurora aurora;
  private static Browser browser;

  @BeforeAll
  static void start() {
    var settings = Map.of("AURORA_ADMIN_PASSWORD", PASSWORD);
    aurora = Aurora.start(Home.empty("tab"), settings);
    aurora.install(Probe.jar(), "probe-broken");
    aurora.install(Greeting.of("pressed").build(), "pressed");
    browser = Browser.at(aurora.client().base());
  }

  @AfterAll
  static void stop() {
    browser.close();
    aurora.close();
  }

  @BeforeEach
  void speakKorean() {
    speak("ko");
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
    browser.see("#aurora .aurora-status", "실패");
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
  void aStepThatWaitsIsAnswered() {
    String run = aurora.client().start("probe-asking", aurora.ask(1));
    browser.visit(TAB + "/runs/" + run, "#aurora textarea");
    browser.write("#answer-answer", "no JSON");
    browser.click("#aurora button", "답 보내기");
    browser.see("#aurora [role=alert]", "JSON으로 읽을 수 없습니다");
    browser.write("#answer-answer", "{\"number\": 1}");
    browser.click("#aurora button", "답 보내기");
    browser.see("#aurora [role=alert]", "답이 맞지 않습니다: /");
    browser.write("#answer-answer", "{\"text\": \"from the tab\"}");
    browser.keep("tab-answer-ko");
    browser.click("#aurora button", "답 보내기");
    browser.see("#aurora [role=status]", "답을 보냈습니다");
    browser.see("#aurora .aurora-status", "마침");
    assertThat(aurora.client().ended(run).path("result").path("text").asText())
        .isEqualTo("from the tab");
  }

  @Test
  void aRunIsDoneAgainFromAStepOn() {
    speak("en");
    String run = aurora.client().start("probe-broken", aurora.ask(1));
    aurora.client().ended(run);
    browser.visit(TAB + "/runs/" + run, "#aurora table");
    browser.press("//tr[td='bad']//button[.='Run from here']");
    browser.see("#aurora [role=status]", "A new run has begun");
    browser.see("#aurora .aurora-status", "FAILED");
    assertThat(browser.see("#aurora h2").getText()).startsWith("probe-broken").doesNotContain(run);
  }

  @Test
  void aWaitingRunIsMovedToTheNewestVersionOrCancelled() {
    aurora.install(approval("1"), "approval");
    String moved = aurora.client().start("approval", Map.of("what", "move"));
    String cancelled = aurora.client().start("approval", Map.of("what", "cancel"));
    aurora.home().drop(approval("2"));
    String button = "//button[.='새 버전으로 옮기기']";
    browser.visitUntil(TAB + "/runs/" + moved, button);
    browser.visit(TAB, "#aurora table");
    browser.see("#aurora td", "마무리 중");
    browser.see("#aurora td a", cancelled);
    browser.keep("tab-draining-ko");
    browser.visit(TAB + "/runs/" + cancelled, "#aurora table");
    browser.click("#aurora button", "취소");
    browser.agree();
    browser.see("#aurora .aurora-status", "취소됨");
    browser.visit(TAB + "/runs/" + moved, "#aurora table");
    browser.press(button);
    browser.see("#aurora [role=status]", "새 버전으로 옮겼습니다");
    aurora
        .client()
        .post("/api/runs/" + moved + "/events/approval", Map.of("yes", true, "by", "me"));
    assertThat(aurora.client().ended(moved).path("result").path("version").asText()).isEqualTo("2");
  }

  private static PluginJar approval(String version) {
    return PluginJar.named("test.approval")
        .sources("approval")
        .with("VERSION", version)
        .header("Bundle-Version", version + ".0.0")
        .build();
  }

  @Test
  void anAlertIsMarkedAsSeen() {
    aurora.client().ended(aurora.client().start("probe-broken", aurora.ask(1)));
    browser.visitUntil(TAB + "/alerts", "//button[.='확인']");
    browser.click("#aurora td button", "확인");
    browser.see("#aurora td", "확인함");
  }

  @Test
  void aValueIsTakenOutOfAContext() {
    aurora.client().put("/api/contexts/a%20board/keys/a%20key", "5").expect(200);
    browser.visit(TAB + "/contexts", "#aurora table");
    browser.click("#aurora td a", "a board");
    browser.click("#aurora td button", "삭제");
    browser.agree();
    browser.see("#aurora [role=status]", "삭제했습니다: a key");
    browser.see("#aurora p", "남은 값이 없습니다");
    browser.see("#aurora td", "console");
  }

  @Test
  void aJarIsUploadedAndUninstalled() {
    browser.visit(TAB + "/plugins", "#aurora input[type=file]");
    var jar = Greeting.of("carried").build();
    browser.choose("#aurora input[type=file]", aurora.home().keep(jar));
    browser.click("#aurora button", "올리기");
    browser.see("#aurora [role=status]", jar.file());
    browser.see("#aurora td", jar.file());
    aurora.client().awaitWorkflow("carried");
    browser.press("//tr[td='" + jar.file() + "']//button[.='제거']");
    browser.agree();
    Await.until("it is gone", () -> !aurora.client().knows("carried"));
  }

  @Test
  void theKeyboardIsEnough() {
    browser.visit(TAB, "#aurora table");
    for (int i = 0; i < 40 && !browser.focused().getText().equals("알림"); i++) {
      browser.press(Keys.TAB);
    }
    browser.press(Keys.ENTER);
    browser.see("#aurora h2", "알림");
  }

  @Test
  void aPersonLogsInAndOut() {
    browser.send(Map.of("Accept-Language", "ko"));
    browser.visit(TAB + "/plugins", "form input[type=password]");
    assertThat(Axe.violations(browser)).isEmpty();
    browser.keep("login-ko");
    logIn("wrong-password");
    browser.see("[role=alert]", "맞지 않습니다");
    logIn(PASSWORD);
    browser.see("#aurora h2", "플러그인");
    browser.click("#navmenu a", "Log out");
    browser.see("form input[type=password]");
    browser.visit(TAB, "form input[type=password]");
  }

  private void logIn(String password) {
    browser.write("#user", "admin");
    browser.write("#password", password);
    browser.click("button", "로그인");
  }

  @ParameterizedTest
  @CsvSource({"ko,(Notion )?[가-힣]+", "en-US,[A-Z][a-z]+"})
  void everyPageSpeaksTheLanguageAndAxeFindsNothingOnAnyOfThem(String language, String words) {
    speak(language);
    for (String page :
        List.of("", "/runs", "/plugins", "/alerts", "/health", "/contexts", "/notion")) {
      browser.visit(TAB + page, "#aurora h2");
      assertThat(browser.see("#aurora h2").getText()).matches(words);
      assertThat(Axe.violations(browser)).as(page).isEmpty();
      browser.keep("tab" + page.replace('/', '-') + "-" + language);
    }
  }

  @Test
  void theStockPagesWorkUnderOurPolicy() {
    browser.visit("/system/console/configMgr", "#configTable tbody tr");
    browser.see("#configTable", "Aurora 5");
    browser.visit("/system/console/bundles", "#plugin_table tbody tr");
    browser.see("#plugin_table", "aurora5.engine");
  }
}
