package aurora5.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.PluginJar;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What those do with the page who look after the house. */
@Tag("browser")
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class OperatorPageIT {
  private static final String COUNT_STREAMS =
      """
      window.streams = 0;
      const asked = window.fetch;
      window.fetch = (path, ...rest) => {
        if (path.endsWith('/events')) window.streams++;
        return asked(path, ...rest);
      };
      """;
  private static final String CATCH_COPIES =
      """
      Object.defineProperty(navigator, 'clipboard',
        { value: { writeText: async (text) => { window.copied = text; } } });
      """;

  private final Aurora aurora;
  private final Browser browser;

  OperatorPageIT(Aurora aurora) {
    this.aurora = aurora;
    browser = Browser.at(aurora.client().base());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aFailureIsFoundFromItsAlertAndTheAlertIsAcknowledged() {
    aurora.client().ended(aurora.client().start("probe-broken", aurora.ask(1)));
    browser.open("#/alerts");
    String alert = "//article[contains(., 'probe-broken')]";
    browser.see(".notice.warn", "probe-broken");
    browser.see(".badge");
    browser.press(alert + "//button[contains(., '확인했습니다')]");
    browser.see(".notice.warn .chip", "확인함");
    browser.press(alert + "//a[contains(., '실패한 실행')]");
    browser.see("a.row", "probe-broken").click();
    browser.see(".notice.fail", "the bridge is closed");
  }

  @Test
  void everyTryOfAStepIsABarAndWaitingIsDrawnApart() {
    String run = aurora.client().start("probe-stubborn", aurora.ask(1));
    browser.open("#/runs/" + run);
    browser.see(".head .chip", "마침");
    assertThat(browser.shown(".step:first-child .bar.bad")).hasSize(2);
    assertThat(browser.shown(".step:first-child .bar.pause")).hasSize(2);
    assertThat(browser.shown(".step:first-child .bar.good")).hasSize(1);
    assertThat(browser.see(".step:first-child .bars").getDomAttribute("aria-label"))
        .contains("실패한 시도", "다시 시도하기까지", "일함");
    browser.click(".step > .line", "third-time");
    browser.see(".attempts", "attempt 1");
    browser.keep("waterfall");
  }

  @Test
  void aRunBeginsAgainAtAStepAndWithAnotherInput() {
    String run = aurora.client().start("probe-stubborn", aurora.ask(1));
    browser.open("#/runs/" + run);
    browser.see(".head .chip", "마침");
    browser.click(".step > .line", "see");
    browser.click(".inside button", "이 단계부터 다시 실행");
    Await.until(
        "another run is shown",
        () -> browser.shows(".head code", "") && !browser.shows(".head code", run));
    browser.see(".head .chip", "마침");
    assertThat(browser.shown(".step:first-child .bar.bad")).isEmpty();

    browser.open("#/runs/" + run);
    browser.click(".buttons a", "고쳐서 다시 실행");
    assertThat(browser.see("#f-number").getDomProperty("value")).isEqualTo("1");
    browser.type("number", "5");
    browser.click("button[type=submit]", "시작하기");
    browser.see(".head .chip", "마침");
    browser.click("[role=tab]", "넣은 내용");
    browser.see(".result", "5");
  }

  @Test
  void aRunIsCopiedAsACommandReadAsALogAndSeenAsAPicture() {
    browser.before(CATCH_COPIES);
    String run = aurora.client().start("probe-diamond", aurora.ask(71));
    aurora.client().ended(run);
    browser.open("#/runs/" + run);
    browser.click(".buttons button", "curl");
    browser.see(".buttons button", "복사했습니다");
    assertThat(browser.script("return window.copied"))
        .asString()
        .startsWith("curl -s 'http://127.0.0.1:")
        .contains("/api/workflows/probe-diamond/runs", "\"number\":71");

    browser.click("[role=tab]", "그림");
    assertThat(browser.shown(".graph .box.done")).hasSize(4);
    assertThat(browser.shown(".plan tbody tr")).hasSize(4);
    browser.press(Keys.ARROW_RIGHT);
    browser.press(Keys.ARROW_RIGHT);
    browser.see(".log td", "접수됨");
    browser.see(".log td", "끝남");
    assertThat(browser.script("return location.hash")).asString().endsWith("?tab=log");
  }

  @Test
  void anOldVersionIsSeenDrainingAndItsRunIsMoved() {
    aurora.home().drop("page-move.jar", approval("one").bytes());
    aurora.client().awaitWorkflow("page-move");
    String run = aurora.client().start("page-move", Map.of("what", "소풍"));
    aurora.client().reached(run, Set.of("WAITING"));
    aurora.home().drop("page-move.jar", approval("two").bytes());
    Await.until(
        "the old version drains",
        () -> aurora.client().get("/api/workflows/page-move").body().contains(run));

    browser.open("#/workflows/page-move?tab=versions");
    browser.see(".version", run);
    browser.keep("versions");
    browser.click(".pinned button", "새 버전으로 옮기기");
    Await.until("the run is moved", () -> browser.shown(".pinned button").isEmpty());
    browser.open("#/runs/" + run);
    browser.click("#a-approval-yes label", "예");
    browser.type("by", "지우");
    browser.click(".answer button", "답 보내기");
    browser.see(".result", "two");
  }

  @Test
  void sharedValuesAreSeenWithTheirSizeTimeAndHistory() {
    String key = "/api/contexts/page-shared/keys/mood";
    aurora.client().put(key, Map.of("word", "흐림")).expect(200);
    aurora.client().put(key, Map.of("word", "맑음")).expect(200);
    browser.open("#/contexts");
    String row = browser.see("a.row.context", "page-shared").getText();
    assertThat(row).contains("10 MB 가운데", "지워질 때", "값 1개");
    browser.see("a.row.context", "page-shared").click();
    browser.see(".table dd", "맑음");
    browser.click("[role=tab]", "바뀐 기록");
    assertThat(browser.see("tbody tr:first-child").getText()).contains("mood", "흐림", "맑음", "api");
    aurora.client().put(key, Map.of("word", "눈")).expect(200);
    browser.see("tbody tr:first-child", "눈");
  }

  @Test
  void oneTabHasOneStreamWhereverItGoes() {
    browser.before(COUNT_STREAMS);
    String run = aurora.client().start("probe-quick", aurora.ask(1));
    aurora.client().ended(run);
    browser.open("#/");
    browser.see(".rows .row");
    browser.keys("gr");
    browser.see("a.row[href='#/runs/" + run + "']").click();
    browser.see(".head .chip", "마침");
    browser.keys("gw");
    browser.see(".card");
    assertThat(browser.script("return window.streams")).isEqualTo(1L);
  }

  @Test
  void keysLeadEverywhereUntilTheyAreTurnedOff() {
    aurora.client().ended(aurora.client().start("probe-quick", aurora.ask(1)));
    browser.open("#/");
    browser.keys("ga");
    browser.see("h1", "알림");
    browser.keys("gr");
    browser.see("a.row");
    browser.keys("j");
    assertThat(browser.focused().getDomAttribute("class")).isEqualTo("row");
    browser.keys("/");
    assertThat(browser.focused().getDomAttribute("type")).isEqualTo("search");
    browser.keys("gw?");
    assertThat(browser.focused().getDomProperty("value")).isEqualTo("gw?");

    browser.open("#/health");
    browser.keys("?");
    browser.see("dialog", "단축키").findElement(By.tagName("input")).click();
    browser.press(Keys.ESCAPE);
    Await.until("the dialog is closed", () -> browser.shown("dialog").isEmpty());
    browser.keys("gr");
    assertThat(browser.shown("dialog")).isEmpty();
    browser.see("h1", "지금 상태");
  }

  private static PluginJar approval(String version) {
    return PluginJar.named("test.page.move")
        .sources("approval")
        .with("WorkflowId(\"approval\")", "WorkflowId(\"page-move\")")
        .with("VERSION", version)
        .build();
  }
}
