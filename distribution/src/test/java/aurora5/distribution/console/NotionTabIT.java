package aurora5.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.NotionCaller;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Command;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.testkit.notion.NotionStandIn;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Notion from nothing to set up, on the tab of the console, as an operator does it. */
final class NotionTabIT {
  private static final String PASSWORD = "a-password-for-notion";
  private static final String TAB = "/aurora/notion";
  private static final String SECRET = "secret_of_the_handshake";

  @Test
  void fromNoKeyToTablesAndEventsAndOverARestart() throws Exception {
    try (var notion = new NotionStandIn()) {
      Home home = Home.fresh("notion-tab");
      var settings =
          Map.of(
              "NOTION_BASE_URL",
              notion.base(),
              "AURORA_ADMIN_PASSWORD",
              PASSWORD,
              "ORCHESTRATOR_MONITORING_INTERVAL",
              "1000");
      try (Aurora aurora = Aurora.start(home, settings)) {
        assertThat(health(aurora)).isEqualTo("disabled");
        Command check = Command.run(home, Map.of("LC_ALL", "en_US.UTF-8"), "notion", "check");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.output()).contains("NOTION_API_KEY");

        var browser = new Browser(aurora.client().base(), "admin", PASSWORD);
        wrongThingsAreExplained(browser, notion);
        threeTablesHoweverOftenItIsPressed(browser, notion, home);
        Await.until("Notion is well", () -> health(aurora).equals("ok"));
        eventsOnlyFromWhomTheOperatorAwaits(browser, aurora);
        assertThat(aurora.process().stop()).isIn(0, 143);
      }
      try (Aurora again = Aurora.start(home, settings)) {
        Await.until("Notion is well, without a key given", () -> health(again).equals("ok"));
        var browser = new Browser(again.client().base(), "admin", PASSWORD);
        assertThat(browser.page(TAB)).contains("서명된 이벤트가 옵니다", "시작한 뒤로 없음");
        assertThat(notion.workspace().all("database")).hasSize(3);
      }
      String logs = Home.everythingIn(home.logs());
      assertThat(logs).doesNotContain(NotionStandIn.TOKEN, SECRET);
      assertThat(logs.lines())
          .filteredOn(line -> line.contains("Notion is not configured"))
          .as("said once, and not after the restart")
          .hasSize(1);
    }
  }

  private static String health(Aurora aurora) {
    return aurora
        .client()
        .get("/orchestrator/health")
        .json()
        .path("services")
        .path("notion")
        .path("status")
        .asText();
  }

  /** Presses the button of the form, and reads the page that follows. */
  private static String pressed(Browser browser, String what, String key, String page) {
    var fields = Map.of("token", browser.token(TAB), "what", what, "key", key, "page", page);
    return followed(browser, browser.post(TAB + "/setup", fields, asAPerson(browser)));
  }

  private static String[] asAPerson(Browser browser) {
    return new String[] {"Origin", browser.origin(), "Accept", "text/html"};
  }

  private static String followed(Browser browser, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    String next = answer.headers().firstValue("Location").orElseThrow();
    return browser.page(next.substring(next.indexOf("/aurora")));
  }

  private static void wrongThingsAreExplained(Browser browser, NotionStandIn notion) {
    assertThat(browser.page(TAB)).contains("토큰", "페이지 링크", "type=\"password\"");
    assertThat(pressed(browser, "check", "ntn_wrong", notion.link()))
        .contains("✗", "NOTION_API_KEY")
        .doesNotContain("ntn_wrong");
    assertThat(pressed(browser, "check", NotionStandIn.TOKEN, "no link")).contains("32");
    notion.workspace().unshare(notion.page());
    assertThat(pressed(browser, "setup", NotionStandIn.TOKEN, notion.link())).contains("✗", "연결");
    notion.workspace().share(notion.page());
    assertThat(notion.workspace().all("database")).isEmpty();
    assertThat(pressed(browser, "check", NotionStandIn.TOKEN, notion.link()))
        .contains("✓ 토큰", "✓ 페이지", "✓ 댓글", "표 Runs가 없습니다");
    var foreign = Map.of("token", browser.token(TAB), "what", "setup");
    assertThat(browser.post(TAB + "/setup", foreign, "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(
            browser
                .post(TAB + "/setup", Map.of("token", "guessed"), "Origin", browser.origin())
                .statusCode())
        .isEqualTo(403);
    assertThat(notion.workspace().all("database")).isEmpty();
  }

  private static void threeTablesHoweverOftenItIsPressed(
      Browser browser, NotionStandIn notion, Home home) throws Exception {
    assertThat(pressed(browser, "setup", NotionStandIn.TOKEN, notion.link()))
        .contains("＋", "다시 시작한 뒤에도 씁니다")
        .doesNotContain("✗", NotionStandIn.TOKEN);
    assertThat(notion.workspace().all("database")).hasSize(3);
    assertThat(pressed(browser, "setup", "", "")).contains("✓").doesNotContain("＋", "✗");
    assertThat(notion.workspace().all("database")).hasSize(3);
    Path env = home.folder().resolve(".env");
    assertThat(env).content().contains("NOTION_API_KEY='" + NotionStandIn.TOKEN + "'");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env)))
        .isEqualTo("rw-------");
  }

  private static void eventsOnlyFromWhomTheOperatorAwaits(Browser browser, Aurora aurora) {
    assertThat(browser.page(TAB)).contains("구독이 없습니다", "닫힘");
    var caller = new NotionCaller(aurora.client(), SECRET);
    caller.shakesHands().expect(403);
    String open = TAB + "/announce";
    assertThat(browser.post(open, Map.of("token", "guessed"), asAPerson(browser)).statusCode())
        .as("a person is told on a page")
        .isEqualTo(303);
    var proof = Map.of("token", browser.token(TAB));
    assertThat(browser.post(open, proof, "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    caller.shakesHands().expect(403);

    assertThat(followed(browser, browser.post(open, proof, asAPerson(browser))))
        .contains("등록 요청을 기다립니다", "열림, ~ <time", "10분 동안");
    caller.shakesHands().expect(200);
    assertThat(browser.page(TAB)).contains("포털에 붙여 넣으세요", SECRET, "닫힘");
    new NotionCaller(aurora.client(), "evil").shakesHands().expect(403);

    caller.tells("{\"type\":\"page.created\",\"entity\":{\"id\":\"p-1\"}}").expect(200);
    assertThat(browser.page(TAB))
        .contains("서명된 이벤트가 옵니다")
        .containsPattern("마지막 이벤트</dt><dd><time")
        .doesNotContain(SECRET);
  }
}
