package aurora5.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.Keys;

/** A conversation on the page, from the first sentence to the file that comes of it. */
@Tag("browser")
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class ChatPageIT {
  private static final String KEPT = "return sessionStorage.getItem('aurora.talk') ?? ''";

  private final Browser browser;

  ChatPageIT(Aurora aurora) {
    browser = Browser.at(aurora.client().base());
    aurora.client().awaitWorkflow("analyze-problem");
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aWorryIsSaidShownConfirmedAndAnsweredAndStaysInThisTab() {
    browser.open("#/chat");
    browser.see(".openings button");
    say("상사가 저를 무시해요, 어떻게 하죠");
    browser.see(".theirs li", "상사가 저를 무시해요");
    assertThat(Axe.violations(browser)).isEmpty();
    browser.click(".buttons button", "네");
    browser.see(".theirs", "다 됐습니다");
    browser.see(".links a", "report.txt");
    assertThat(browser.see(".links a", "실행 화면").getDomAttribute("href")).startsWith("#/runs/");

    browser.open("#/health");
    browser.open("#/chat");
    browser.see(".theirs", "다 됐습니다");
    browser.click(".title button", "새 대화");
    browser.see(".openings button");
    assertThat(browser.shown(".talk li")).isEmpty();
  }

  @Test
  void ofWhatSomebodyInDangerWroteNoWordIsKept() {
    browser.open("#/chat");
    say("죽고 싶어요");
    browser.see(".bubble.care", "109");
    say("상태 어때?");
    browser.see(".theirs:last-child .bubble:not(.care, .thinking)");
    assertThat((String) browser.script(KEPT)).contains("상태 어때?").doesNotContain("죽고");
  }

  @Test
  void anExampleIsSaidByTouchingIt() {
    browser.open("#/");
    browser.click(".lead a", "말로");
    browser.click(".openings button", "동화책");
    browser.see(".theirs", "이름을 알려 주세요");
    assertThat(browser.focused().getTagName()).isEqualTo("textarea");
  }

  private void say(String text) {
    browser.see(".composer textarea");
    browser.write(".composer textarea", text);
    browser.press(Keys.ENTER);
  }
}
