package aurora5.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.Greeting;
import aurora5.distribution.plugin.PluginJar;
import aurora5.distribution.plugin.Probe;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web console of a real Aurora, used as a person and as an attacker would. */
class ConsoleIT {
  private static final Pattern SAID =
      Pattern.compile("Aurora 5 console: (\\S+)/system/console  user admin  password (\\S+)");
  private static final String TOKEN = "canary-of-the-api-4711";

  private static Aurora aurora;
  private static String password;
  private static Browser browser;

  @BeforeAll
  static void start() {
    aurora = Aurora.start(Home.empty("console"), Map.of("AURORA_API_TOKEN", TOKEN));
    aurora.home().drop(Probe.jar());
    password = Await.present("the first password is told", ConsoleIT::toldPassword);
    browser = new Browser(aurora.client().base(), "admin", password);
    Await.until("the password is kept", () -> browser.get("/aurora").statusCode() == 200);
    Await.until("the plugin is live", () -> browser.page("/aurora").contains("probe-broken"));
  }

  @AfterAll
  static void stop() {
    aurora.close();
  }

  private static Optional<String> toldPassword() {
    Matcher said = SAID.matcher(aurora.process().output());
    return said.find() ? Optional.of(said.group(2)) : Optional.empty();
  }

  private static Browser as(String user, String with) {
    return new Browser(aurora.client().base(), user, with);
  }

  @Test
  void theFirstPasswordWorksAndIsKeptAsAHashOnly() {
    assertThat(browser.page("/aurora")).contains("Aurora");
    String kept = Home.read(aurora.home().folder().resolve("etc/console.password"));
    assertThat(kept).startsWith("pbkdf2-sha256:").doesNotContain(password);
    assertThat(Home.everythingIn(aurora.home().logs())).doesNotContain(password);
  }

  @Test
  void adminAdminIsRefused() {
    assertThat(as("admin", "admin").get("/aurora").statusCode()).isIn(401, 429);
  }

  @Test
  void aPostFromAnotherSiteIsRefused() {
    var form = Map.of("action", "stop");
    assertThat(browser.post("/bundles/1", form, "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(browser.post("/bundles/1", form, "Referer", "http://evil.example/").statusCode())
        .isEqualTo(403);
    assertThat(browser.post("/bundles/1", form, "Sec-Fetch-Site", "same-site").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aButtonNeedsTheTokenOfThePage() {
    var answer =
        browser.post(
            "/aurora/health/check", Map.of("token", "guessed"), "Origin", browser.origin());
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aForeignNameOfTheServerIsRefused() {
    assertThat(browser.statusFor("evil.example")).contains(" 421 ");
    assertThat(browser.statusFor("127.0.0.1:1")).contains(" 200 ");
  }

  @Test
  void thePagesProtectThemselves() {
    var headers = browser.get("/aurora").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'")
        .contains("default-src 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Server")).isEmpty();
    assertThat(headers.allValues("Set-Cookie"))
        .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Strict").contains("HttpOnly"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bundles",
        "/bundles.json",
        "/components",
        "/configMgr",
        "/configMgr/aurora5.http",
        "/services",
        "/services.json",
        "/vmstat",
        "/logs",
        "/licenses",
        "/status-Configurations",
        "/status-Configurations.txt",
        "/status-Services",
        "/status-System%20Properties",
        "/status-Framework%20Properties",
        "/status-scr",
        "/status-Threads",
        "/config/configuration-status.txt",
        "/config/configuration-status.zip"
      })
  void noStockPageLeaksASecret(String path) {
    var answer = browser.get(path);
    assertThat(answer.statusCode()).isIn(200, 403);
    assertThat(answer.body()).isNotEmpty().doesNotContain(TOKEN).doesNotContain(password);
  }

  @Test
  void theTabTellsWhyARunFailed() {
    String id =
        aurora
            .client()
            .post(
                "/api/workflows/probe-broken/runs",
                Map.of("input", aurora.ask(1)),
                "Authorization",
                "Bearer " + TOKEN)
            .expect(202)
            .json()
            .path("runId")
            .asText();
    Await.until("it failed", () -> browser.page("/aurora/runs/" + id).contains("FAILED"));
    assertThat(browser.page("/aurora/runs/" + id))
        .contains("실패한 단계", "<strong>bad</strong>", "the bridge is closed");
    assertThat(browser.get("/aurora/runs/" + id, "Accept-Language", "en").body())
        .contains("Failed step", "Run again");
    assertThat(browser.page("/aurora/runs?q=broken")).contains(id);
    var again = browser.press("/aurora/runs/" + id + "/rerun");
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(again.headers().firstValue("Location").orElse("")).contains("/aurora/runs/");
  }

  @Test
  void aPluginIsStoppedStartedReplacedAndUninstalledOnTheTab() {
    PluginJar first = Greeting.of("tab-greeting").build();
    assertThat(browser.upload(first).statusCode()).isEqualTo(303);
    Await.until("it is live", () -> row("test.tab-greeting", "LIVE"));
    String sha = sha("test.tab-greeting.jar");

    assertThat(browser.press("/aurora/plugins/" + sha + "/stop").statusCode()).isEqualTo(303);
    Await.until("it is stopped", () -> row("test.tab-greeting", "STOPPED"));
    Await.until("it serves nobody", () -> !browser.page("/aurora").contains("tab-greeting"));

    assertThat(browser.press("/aurora/plugins/" + sha + "/start").statusCode()).isEqualTo(303);
    Await.until("it is live again", () -> row("test.tab-greeting", "LIVE"));
    Await.until("it serves again", () -> browser.page("/aurora").contains("tab-greeting"));

    PluginJar second = Greeting.of("tab-greeting").header("Bundle-Version", "2.0.0").build();
    assertThat(browser.upload(second).statusCode()).isEqualTo(303);
    Await.until("2.0.0 serves", () -> browser.page("/aurora").contains("test.tab-greeting 2.0.0"));
    Await.until(
        "1.0.0 is gone", () -> !browser.page("/aurora").contains("test.tab-greeting 1.0.0"));

    var gone = browser.press("/aurora/plugins/" + sha("test.tab-greeting.jar") + "/uninstall");
    assertThat(gone.statusCode()).isEqualTo(303);
    Await.until("it is gone", () -> !browser.page("/aurora").contains("tab-greeting"));
  }

  private static boolean row(String name, String state) {
    return Pattern.compile("<td>" + name + "</td><td>[^<]*</td><td><span [^>]*\"" + state + "\"")
        .matcher(browser.page("/aurora/plugins"))
        .find();
  }

  private static String sha(String file) {
    Matcher found =
        Pattern.compile("<td>" + Pattern.quote(file) + "</td>.*?/plugins/([0-9a-f]{64})/")
            .matcher(browser.page("/aurora/plugins"));
    assertThat(found.find()).as("a plugin of " + file).isTrue();
    return found.group(1);
  }

  @Test
  void whatIsNoWorkflowJarIsRefusedByNameOrByTheFolder() {
    String token = browser.token("/aurora/plugins");
    String path = "/aurora/plugins/upload";
    assertThat(browser.upload(path, token, "../../etc/evil.sh", new byte[] {1}).statusCode())
        .isEqualTo(400);
    assertThat(browser.upload(path, token, "../dir/broken.jar", new byte[] {1}).statusCode())
        .isEqualTo(303);
    Await.until("the reason is there", () -> aurora.home().rejection("broken.jar").isPresent());
  }

  @Test
  void theStockPageOfBundlesInstallsThroughTheDeployFolderOnly() {
    var jar = Greeting.of("by-stock-page").build();
    assertThat(browser.upload("/bundles", "", jar.file(), jar.bytes()).statusCode()).isEqualTo(302);
    Await.until("it is live", () -> row("test.by-stock-page", "LIVE"));
    assertThat(browser.upload("/bundles", "", "bad.jar", new byte[] {1}).statusCode())
        .isEqualTo(302);
    Await.until("the reason is there", () -> aurora.home().rejection("bad.jar").isPresent());

    var uninstall = Map.of("action", "uninstall");
    String plugin = browser.bundle("test.by-stock-page");
    assertThat(browser.post("/bundles/" + plugin, uninstall, "Origin", browser.origin()).body())
        .isEqualTo("{\"stateRaw\":1}");
    Await.until("it is gone", () -> !browser.page("/aurora/plugins").contains("by-stock-page"));
    assertThat(browser.post("/bundles/1", uninstall, "Origin", browser.origin()).statusCode())
        .as("a bundle of the house")
        .isEqualTo(403);
    var update = Map.of("action", "update");
    assertThat(browser.post("/bundles/1", update, "Origin", browser.origin()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aSettingIsChangedAtOnceAndAWrongValueIsRefused() {
    assertThat(browser.set("aurora5.engine", "maxRetries", "101").body()).contains("Retries");
    assertThat(browser.page("/status-Configurations.txt")).contains("maxRetries = 3");
    browser.set("aurora5.engine", "maxRetries", "7");
    assertThat(browser.page("/status-Configurations.txt")).contains("maxRetries = 7");
    browser.set("aurora5.engine", "maxRetries", "3");
  }
}
