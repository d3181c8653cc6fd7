package aurora5.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import aurora5.distribution.measure.Await;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.Keys;

/** What the page is for: a person orders a story, watches it being made, and reads it. */
@Tag("browser")
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class StoryPageIT {
  private static final Map<String, String> CHILD =
      Map.of(
          "이름", "하늘",
          "나이", "10",
          "성격", "활발함",
          "좋아하는 일", "그림 그리기",
          "꿈꾸는 직업", "화가",
          "좋아하는 색", "파란색",
          "좋아하는 동물", "고양이",
          "특별한 기억", "가족 여행");
  private static final String LOADED =
      "const i = document.querySelector('.leaf.open img');"
          + "return i !== null && i.complete && i.naturalWidth > 0";
  private static final String ALL_LOADED =
      "const all = [...document.images];"
          + "return all.length === 12 && all.every(i => i.complete && i.naturalWidth > 0)";

  private final Browser browser;

  StoryPageIT(Aurora aurora) {
    browser = Browser.at(aurora.client().base());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aStoryIsOrderedWatchedAndReadInKorean() {
    browser.open("");
    browser.see("h1", "무엇을 해 볼까요?");
    browser.see(".card a[href='#/workflows/create-story']", "시작하기").click();
    browser.see("h1", "열 쪽짜리 그림책");
    CHILD.forEach(browser::type);
    browser.keep("order");
    browser.click("button[type=submit]", "시작하기");

    browser.see("h1", "create-story 실행");
    for (String step : new String[] {"validate", "story", "pictures", "save"}) {
      browser.see(".step .name", step);
    }
    browser.see(".head .chip", "마침");
    browser.see(".step .progress", "11개 가운데 11개 마침");
    browser.keep("run");
    browser.click("a", "그림책 펼치기");

    browser.see(".cover h1", "하늘");
    browser.see(".origin", "offline-template");
    browser.see(".below", "11쪽 가운데 1쪽");
    assertPictureLoads();
    browser.keep("story");

    String run =
        String.valueOf(browser.script("return location.hash")).replaceAll("^.*/runs/|/.*$", "");
    browser.visit("/api/runs/" + run + "/artifacts/story.html", ".leaf img");
    Await.until(
        "the book for the browser shows its pictures",
        () -> Boolean.TRUE.equals(browser.script(ALL_LOADED)));
    browser.keep("story-book");
  }

  @Test
  void aBookIsReadWithTheKeyboardToItsEmptyFrame() {
    browser.open("#/workflows/create-story");
    CHILD.forEach(browser::type);
    browser.click("button[type=submit]", "시작하기");
    browser.click("a", "그림책 펼치기");
    String first = browser.see(".leaf.open h2").getText();

    browser.press(Keys.ARROW_RIGHT);
    browser.see(".below", "11쪽 가운데 2쪽");
    assertThat(browser.see(".leaf.open h2").getText()).isNotEqualTo(first);
    assertThat(browser.see("[aria-live=polite]").getText()).contains("11쪽 가운데 2쪽");
    browser.press(Keys.ARROW_LEFT);
    browser.see(".leaf.open h2", first);
    browser.press(Keys.END);
    browser.see(".leaf.open.frame h2", "다음 이야기는 네가 그려 줘");
    assertPictureLoads();
    browser.press(Keys.ARROW_RIGHT);
    browser.see(".leaf.open.frame");
  }

  @Test
  void aPageIsTurnedByAFingerAndAllAreThereOnPaper() {
    browser.open("#/workflows/create-story");
    CHILD.forEach(browser::type);
    browser.click("button[type=submit]", "시작하기");
    browser.click("a", "그림책 펼치기");
    browser.see(".below", "11쪽 가운데 1쪽");
    browser.swipe(".leaf.open .text", -120);
    browser.see(".below", "11쪽 가운데 2쪽");
    browser.swipe(".leaf.open .text", 120);
    browser.see(".below", "11쪽 가운데 1쪽");

    browser.emulate("print", Map.of());
    assertThat(browser.shown(".leaf h2")).hasSize(11);
    assertThat(browser.shown(".turning, .top, .below")).isEmpty();
    browser.keep("story-on-paper");
  }

  @Test
  void aStoryWithoutPicturesSaysWhyInTheirPlaces() {
    browser.open("#/workflows/create-story");
    CHILD.forEach(browser::type);
    browser.click("#f-pictures label", "아니요");
    browser.click("button[type=submit]", "시작하기");
    browser.click("a", "그림책 펼치기");
    browser.see(".leaf.open .gap", "그림이 들어갈 자리");
    browser.see(".leaf.open .gap", "그림 없이 만든 이야기입니다.");
    browser.keep("story-without-pictures");
  }

  private void assertPictureLoads() {
    Await.until("the picture on show is loaded", () -> Boolean.TRUE.equals(browser.script(LOADED)));
  }
}
