package aurora5.distribution.browser;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.testkit.openai.OpenAiStandIn;
import aurora5.testkit.openai.Said;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page with a model behind the workflows: who wrote is said, and so is that nobody could. */
@Tag("browser")
final class ModelPageIT {
  private static final String RESPONSES = "/v1/responses";
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

  @Test
  void aModelWritesWhatIsOrderedAndATemplateSaysWhenItStandsIn() throws Exception {
    try (var server = new OpenAiStandIn();
        Aurora aurora = start(server);
        var browser = Closed.browser(aurora)) {
      server.on("/v1/moderations", Said.moderation());
      server.on(RESPONSES, Said.responses(story()));
      browser.at().open("#/workflows/create-story");
      CHILD.forEach(browser.at()::type);
      browser.at().click("#f-pictures label", "아니요");
      browser.at().click("button[type=submit]", "시작하기");
      browser.at().click("a", "그림책 펼치기");
      browser.at().see(".cover h1", "푸른 고양이");
      browser.at().see(".origin", "text-x");

      server.on(RESPONSES, Said.responses(analysis()));
      worry(browser.at());
      browser.at().see(".result", "text-x");
      browser.at().see(".result", "회의 시간을 함께 정하기");

      server.on(
          RESPONSES, Said.error(429, "insufficient_quota", "insufficient_quota", "pay first"));
      worry(browser.at());
      browser.at().see(".result", "offline-template");
      browser.at().see(".result", "잔액");
    }
  }

  private static Aurora start(OpenAiStandIn server) {
    Aurora aurora =
        Aurora.start(
            Home.fresh("model-page"),
            Map.of(
                "OPENAI_API_KEY",
                OpenAiStandIn.KEY,
                "OPENAI_BASE_URL",
                server.root(),
                "OPENAI_MODEL",
                "talk-x",
                "OPENAI_TEXT_MODEL",
                "text-x"));
    aurora.client().awaitWorkflow("create-story");
    aurora.client().awaitWorkflow("analyze-problem");
    return aurora;
  }

  /** Closes the browser before the server it looks at. */
  private record Closed(Browser at) implements AutoCloseable {
    static Closed browser(Aurora aurora) {
      return new Closed(Browser.at(aurora.client().base()));
    }

    @Override
    public void close() {
      at.close();
    }
  }

  private static void worry(Browser browser) {
    browser.open("#/workflows/analyze-problem");
    browser.see("form.sheet");
    browser.write("#f-problem", "팀장이 저만 빼고 회의를 잡아요");
    browser.click("button[type=submit]", "시작하기");
    browser.see(".head .chip", "마침");
  }

  private static String story() {
    ObjectNode story = Said.object().put("title", "푸른 고양이");
    var pages = story.putArray("pages");
    for (int page = 1; page <= 10; page++) {
      pages
          .addObject()
          .put("title", "쪽 " + page)
          .put("text", "고양이가 걸었습니다. " + page)
          .put("picture", "A blue cat, page " + page);
    }
    return story.toString();
  }

  private static String analysis() {
    ObjectNode analysis =
        Said.object()
            .put("summary", "회의에서 빠지는 서운함")
            .put("coreIssue", "알림이 닿지 않는다")
            .put("emotionalPattern", "서운함이 쌓인다")
            .put("rootCause", "정하는 방식이 없다");
    analysis.putArray("insights").add("하나").add("둘").add("셋");
    var options = analysis.putArray("options");
    for (String title : new String[] {"회의 시간을 함께 정하기", "먼저 물어보기"}) {
      options
          .addObject()
          .put("title", title)
          .put("description", "짧게 말한다")
          .put("pros", "분명하다")
          .put("cons", "용기가 든다")
          .put("difficulty", "보통");
    }
    analysis
        .putArray("nextActions")
        .addObject()
        .put("action", "달력을 나눈다")
        .put("why", "모두 본다")
        .put("how", "초대한다")
        .put("timeline", "오늘");
    analysis.putArray("warnings");
    return analysis.toString();
  }
}
