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

/** Forms, languages, and hands that have no mouse. */
@Tag("browser")
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class FormPageIT {
  private final Browser browser;

  FormPageIT(Aurora aurora) {
    browser = Browser.at(aurora.client().base());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aWrongInputIsToldAtItsFieldAndNothingTypedIsLost() {
    browser.open("#/workflows/create-story");
    browser.type("성격", "조용함");
    browser.type("나이", "열");
    browser.click("button[type=submit]", "시작하기");

    browser.see("#f-age-wrong", "정수");
    browser.see("#f-name-wrong", "필수 입력값 누락");
    browser.see("[role=alert]", "7곳");
    assertThat(browser.shown("#f-personality-wrong")).isEmpty();
    assertThat(browser.see("#f-age").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(browser.see("#f-age").getDomAttribute("aria-describedby")).contains("f-age-wrong");
    assertThat(browser.see("#f-personality").getDomProperty("value")).isEqualTo("조용함");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("f-name");
    browser.keep("wrong-input");
  }

  @Test
  void theLanguageIsSwitchedWithoutLosingWhatWasTypedAndStays() {
    browser.open("#/workflows/create-story");
    browser.type("성격", "조용함");
    browser.click(".tools button", "English");

    browser.see("h1", "picture book");
    browser.see("label", "Personality");
    assertThat(browser.see("#f-personality").getDomProperty("value")).isEqualTo("조용함");
    assertThat(browser.see("html").getDomAttribute("lang")).isEqualTo("en");
    assertThat(browser.see("main").getText()).doesNotMatch("(?s).*[가-힣].*");
    browser.reload();
    browser.see(".top nav a", "Workflows");
    browser.click(".tools button", "한국어");
    browser.see(".top nav a", "워크플로우");
  }

  @Test
  void everythingIsReachedWithoutAMouse() {
    browser.open("#/");
    browser.script("document.activeElement.blur()");
    browser.press(Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo("본문으로 건너뛰기");
    browser.press(Keys.ENTER);
    assertThat(browser.focused().getTagName()).isEqualTo("main");
    browser.press(Keys.TAB);
    assertThat(browser.focused().getText()).contains("말로");
    browser.press(Keys.TAB);
    assertThat(browser.focused().getAccessibleName()).contains("시작하기");
    browser.press(Keys.ENTER);
    browser.see("form.sheet");
    assertThat(browser.focused().getTagName()).isEqualTo("h1");
  }
}
