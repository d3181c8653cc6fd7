package aurora5.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.Greeting;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody tries who has no business in the console, or wants to know what it hides. */
class StrangerIT {
  private static final String PASSWORD = "canary-admin-4711";
  private static final String TOKEN = "canary\"api<&>'/\\+4712";
  private static final List<String> SECRETS =
      List.of(
          PASSWORD,
          TOKEN,
          "4712",
          "canary-openai-4713",
          "canary-notion-4714",
          "canary-property-4715",
          "canary-file-4716",
          "canary-query-4717",
          "canary-header-4718",
          "canary-configured-4719");
  private static final Pattern LINK = Pattern.compile("href=[\"'](/system/console/[^\"'#]+)[\"']");
  private static final List<String> DUMPS = List.of("", ".json", ".txt", ".nfo", ".zip", ".html");

  private static Aurora aurora;
  private static Browser known;

  @BeforeAll
  static void start() throws IOException {
    Home home = Home.empty("stranger");
    Files.writeString(home.folder().resolve(".env"), "NOTION_API_KEY=canary-file-4716\n");
    aurora =
        Aurora.start(
            home,
            Map.of(
                "AURORA_ADMIN_PASSWORD", PASSWORD,
                "AURORA_API_TOKEN", TOKEN,
                "OPENAI_API_KEY", "canary-openai-4713",
                "NOTION_TOKEN", "canary-notion-4714",
                "JDK_JAVA_OPTIONS", "-Dmail.password=canary-property-4715"));
    known = new Browser(aurora.client().base(), "admin", PASSWORD);
    Await.until("the console is open", () -> known.get("/aurora").statusCode() == 200);
    assertThat(known.set("somebody.elses", "apiKey", "canary-configured-4719").statusCode())
        .isLessThan(400);
    aurora.client().get("/api/runs?api_key=canary-query-4717", "X-Api-Key", "canary-header-4718");
  }

  @AfterAll
  static void stop() {
    aurora.close();
  }

  private static Browser stranger() {
    return new Browser(aurora.client().base());
  }

  @Test
  void noPageAndNoDumpOfItGivesASecretAwayAndEachProtectsItself() {
    Set<String> pages = new LinkedHashSet<>();
    Stream.of("/aurora", "/bundles/0", "/configMgr/aurora5.http", "/configMgr/somebody.elses")
        .forEach(pages::add);
    Matcher link = LINK.matcher(known.page("/aurora"));
    while (link.find()) {
      String page = link.group(1).substring("/system/console".length()).replace(" ", "%20");
      if (!page.startsWith("/res/") && !page.equals("/logout") && !page.contains("/res/")) {
        pages.add(page);
      }
    }
    assertThat(pages).hasSizeGreaterThan(20);
    for (String page : pages) {
      for (String dump : DUMPS) {
        HttpResponse<String> answer = known.get(page + dump);
        assertThat(answer.statusCode()).as(page + dump).isIn(200, 302, 403, 404);
        assertThat(answer.body()).as(page + dump).doesNotContain(SECRETS);
        protects(page + dump, answer.headers());
      }
    }
    protects("an error", known.get("/nothing/there").headers());
    protects("the login", stranger().get("/aurora", "Accept", "text/html").headers());
  }

  private static void protects(String page, HttpHeaders headers) {
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .as(page)
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
    assertThat(headers.firstValue("X-Frame-Options")).as(page).contains("DENY");
    assertThat(headers.firstValue("X-Content-Type-Options")).as(page).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).as(page).contains("same-origin");
    assertThat(headers.firstValue("Cache-Control").orElse("")).as(page).contains("no-store");
    assertThat(headers.firstValue("Server")).as(page).isEmpty();
    assertThat(headers.allValues("Set-Cookie"))
        .as(page)
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
  }

  @Test
  void ourOwnPagesRunNoScriptInPlace() {
    for (String page : List.of("/aurora", "/aurora/runs", "/aurora/plugins")) {
      HttpResponse<String> answer = known.get(page);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .doesNotContain("unsafe");
      assertThat(answer.body()).doesNotContain("<script type", "style=\"", " onclick");
    }
  }

  @Test
  void withoutAPasswordThereIsNothingButTheForm() {
    for (String page : List.of("/aurora", "/bundles.json", "/status-Configurations.txt", "")) {
      assertThat(stranger().get(page).statusCode()).as(page).isEqualTo(401);
    }
    var upload = stranger().upload("/bundles", "", "evil.jar", Greeting.of("evil").build().bytes());
    assertThat(upload.statusCode()).isEqualTo(401);
    assertThat(aurora.home().deploy().resolve("evil.jar")).doesNotExist();
    assertThat(stranger().get("/aurora/res/../runs").statusCode()).isIn(400, 401);
    assertThat(stranger().get("/aurora/res/aurora.js").statusCode()).isEqualTo(401);
    HttpResponse<String> form = stranger().get("/aurora", "Accept", "text/html");
    assertThat(form.statusCode()).isEqualTo(401);
    assertThat(form.body()).contains("type=\"password\"");
    assertThat(form.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(stranger().get("/aurora").headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void aSessionIsNewAtLoginAndWorthNothingAfterLogout() {
    String planted = "aurora5-console=planted-by-somebody";
    String session = session(logIn("Cookie", planted));
    assertThat(session).isNotEqualTo(planted);
    assertThat(stranger().get("/aurora", "Cookie", planted).statusCode()).isEqualTo(401);
    assertThat(stranger().get("/aurora", "Cookie", session).statusCode()).isEqualTo(200);
    String second = session(logIn("Cookie", session));
    assertThat(stranger().get("/aurora", "Cookie", session).statusCode()).isEqualTo(401);
    HttpResponse<String> out = stranger().get("/logout", "Cookie", second);
    assertThat(out.headers().allValues("Set-Cookie")).anyMatch(c -> c.contains("Max-Age=0"));
    assertThat(stranger().get("/aurora", "Cookie", second).statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionChangesNothingFromAnotherPage() {
    String session = session(logIn());
    var stop = Map.of("action", "stop");
    String origin = stranger().origin();
    for (String[] from :
        List.of(
            new String[] {"Origin", "http://evil.example"},
            new String[] {"Origin", "null"},
            new String[] {"Origin", origin.replace("127.0.0.1", "localhost")},
            new String[] {"Referer", "http://evil.example/" + origin},
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"X-Nothing", "at all"})) {
      var answer = stranger().post("/bundles/1", stop, "Cookie", session, from[0], from[1]);
      assertThat(answer.statusCode()).as(String.join(" ", from)).isEqualTo(403);
    }
    assertThat(known.page("/bundles/1.json")).contains("\"stateRaw\":32");
    var own = stranger().post("/bundles", Map.of(), "Cookie", session, "Origin", origin);
    assertThat(own.statusCode()).isNotIn(401, 403);
  }

  @Test
  void aForeignNameOfTheServerIsRefusedInAllItsForms() {
    for (String host :
        List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil", "0x7f.1")) {
      assertThat(known.statusFor(host)).as(host).contains(" 421 ");
    }
  }

  @Test
  void anErrorShowsNoTrace() {
    for (String page : List.of("/configMgr/%00", "/aurora/runs/%3Cscript%3E", "/bundles/999999")) {
      assertThat(known.get(page).body()).as(page).doesNotContain("\tat ", "<script>");
    }
  }

  private static HttpResponse<String> logIn(String... headers) {
    var form = Map.of("user", "admin", "password", PASSWORD, "next", "//evil.example");
    HttpResponse<String> answer = stranger().post("/login", form, headers);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/system/console/aurora");
    return answer;
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("aurora5-console="))
        .map(cookie -> cookie.split(";")[0])
        .findFirst()
        .orElseThrow();
  }
}
