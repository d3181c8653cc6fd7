package aurora5.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server with a token: the page asks for it, uses it everywhere and keeps it nowhere. */
@Tag("browser")
final class TokenPageIT {
  private static final String TOKEN = "only-for-this-test";
  private static final String LOADED =
      "const i = document.querySelector('.leaf.open img');"
          + "return i !== null && i.complete && i.naturalWidth > 0";

  @Test
  void thePageAsksForTheTokenAndShowsPicturesWithIt() {
    try (Aurora aurora = Aurora.start(Home.fresh("token"), Map.of("AURORA_API_TOKEN", TOKEN));
        Browser browser = Browser.at(aurora.client().base())) {
      browser.open("#/workflows/create-story");
      browser.see("h1", "API 토큰이 필요합니다");
      enter(browser, "wrong");
      browser.see("[role=alert]", "받아들여지지 않은 토큰입니다");
      assertThat(Axe.violations(browser)).isEmpty();
      enter(browser, TOKEN);

      browser.see("form.sheet");
      for (String label : new String[] {"이름", "성격", "좋아하는 일", "꿈꾸는 직업"}) {
        browser.type(label, "하늘");
      }
      for (String label : new String[] {"좋아하는 색", "좋아하는 동물", "특별한 기억"}) {
        browser.type(label, "파랑");
      }
      browser.type("나이", "7");
      browser.click("button[type=submit]", "시작하기");
      browser.click("a", "그림책 펼치기");
      Await.until("the picture is loaded", () -> Boolean.TRUE.equals(browser.script(LOADED)));
      assertThat(browser.script("return JSON.stringify({...localStorage}) + document.cookie"))
          .asString()
          .doesNotContain(TOKEN);
    }
  }

  private static void enter(Browser browser, String token) {
    var entry = browser.see("#token");
    entry.clear();
    entry.sendKeys(token + "\n");
  }
}
