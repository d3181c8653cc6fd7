package aurora5.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Path HOME = Path.of("home").toAbsolutePath();

  @Test
  void givesEveryRoomItsDefaults() {
    var settings = Settings.of(Map.of(), HOME);
    assertThat(settings.errors()).isEmpty();
    assertThat(settings.fatal()).isEmpty();
    var all = new HashMap<>(Configurations.of(settings, HOME));
    assertThat(all.remove("org.apache.felix.http"))
        .containsEntry("org.osgi.service.http.port", 5000)
        .containsEntry("org.apache.felix.http.host", "127.0.0.1")
        .containsEntry("org.apache.felix.http.jetty.sendServerHeader", false);
    assertThat(all.remove("aurora5.health"))
        .isEqualTo(Map.of("home", HOME.toString(), "interval", 30_000L));
    assertThat(all.remove("aurora5.alerting")).isEqualTo(Map.of("console", true, "notion", true));
    assertThat(all.remove("aurora5.openai"))
        .hasSize(11)
        .containsEntry("zone", "Asia/Seoul")
        .containsAllEntriesOf(
            Map.of(
                "apiKey", "",
                "baseUrl", "",
                "model", "",
                "textModel", "",
                "imageModel", "",
                "api", "auto",
                "timeout", 90_000L,
                "dailyBudget", "0",
                "prices", "",
                "moderate", true));
    assertThat(all.remove("aurora5.notion"))
        .isEqualTo(
            Map.of(
                "apiKey", "",
                "token", "",
                "pageId", "",
                "baseUrl", "https://api.notion.com/v1",
                "reports", "*=auto",
                "language", "ko",
                "zone", "Asia/Seoul",
                "address", ""));
    assertThat(all.remove("aurora5.plugin.dailymiracles")).isEqualTo(Map.of("zone", "Asia/Seoul"));
    assertThat(all.remove("aurora5.plugin.story")).isEqualTo(Map.of("cacheMinutes", 10_080));
    assertThat(all.remove("aurora5.console"))
        .isEqualTo(Map.of("adminUser", "admin", "adminPassword", ""));
    assertThat(all.remove("org.apache.felix.webconsole.internal.servlet.OsgiManager"))
        .isEqualTo(Map.of("default.render", "aurora"));
    assertThat(all)
        .isEqualTo(
            Map.of(
                "aurora5.http", Map.of("port", 5000, "host", "127.0.0.1", "apiToken", ""),
                "aurora5.router", Map.of("enabled", true),
                "aurora5.engine",
                    Map.of(
                        "maxRetries", 3,
                        "retryDelay", 1000L,
                        "timeout", 300_000L,
                        "maxConcurrent", 5,
                        "maxRuns", 100,
                        "keepDays", 30,
                        "keepDaysOf", ""),
                "aurora5.ai", Map.of("maxConcurrent", 5),
                "aurora5.context", Map.of("ttl", 3_600_000L, "maxSize", 10_485_760L),
                "aurora5.store",
                    Map.of(
                        "url",
                        "jdbc:sqlite:" + HOME.resolve("data/aurora.db"),
                        "durability",
                        "power",
                        "home",
                        HOME.toString()),
                "aurora5.deploy", Map.of("home", HOME.toString(), "poll", 200)));
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, 0, aurora5.http, port",
    "ORCHESTRATOR_MAX_RETRIES, 100, aurora5.engine, maxRetries",
    "ORCHESTRATOR_MAX_CONCURRENT, 9, aurora5.ai, maxConcurrent",
    "ORCHESTRATOR_TIMEOUT, 31536000000, aurora5.engine, timeout",
    "ORCHESTRATOR_ENABLED, FALSE, aurora5.router, enabled",
    "OPENAI_DAILY_BUDGET, 2.50, aurora5.openai, dailyBudget",
    "OPENAI_API, CHAT, aurora5.openai, api",
    "AI_CACHE_TTL_MINUTES, 0, aurora5.plugin.story, cacheMinutes",
    "AURORA_DURABILITY, Process, aurora5.store, durability"
  })
  void takesWhatIsSet(String name, String value, String pid, String attribute) {
    var settings = Settings.of(Map.of(name, value), HOME);
    assertThat(settings.errors()).isEmpty();
    assertThat(Configurations.of(settings, HOME).get(pid).get(attribute).toString())
        .isEqualTo(value.toLowerCase(java.util.Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, 65536, a whole number from 0 to 65535, 5000",
    "PORT, abc, a whole number from 0 to 65535, 5000",
    "ORCHESTRATOR_MAX_RUNS, 0, a whole number from 1 to 10000, 100",
    "ORCHESTRATOR_TIMEOUT, 99999999999999999999, a whole number from 1 to 31536000000, 300000",
    "ORCHESTRATOR_ENABLED, maybe, true or false, true",
    "OPENAI_DAILY_BUDGET, -1, 'an amount from 0 to 1000000, such as 2.50', 0",
    "OPENAI_DAILY_BUDGET, much, 'an amount from 0 to 1000000, such as 2.50', 0",
    "AURORA_ZONE, Seoul, 'the name of a time zone, such as Asia/Seoul', Asia/Seoul",
    "AURORA_DURABILITY, none, power or process, power"
  })
  void refusesAWrongValueAndGoesOnWithTheDefault(
      String name, String value, String accepted, String used) {
    var settings = Settings.of(Map.of(name, value), HOME);
    assertThat(settings.errors())
        .containsExactly(
            name
                + " has a value that is refused; it must be "
                + accepted
                + ". Aurora goes on with the default "
                + used
                + ".");
    assertThat(Configurations.of(settings, HOME))
        .isEqualTo(Configurations.of(Settings.of(Map.of(), HOME), HOME));
  }

  @Test
  void refusesDaysByWorkflowThatAreNone() {
    for (String wrong : List.of("story:7", "story=many", "story=3651", "=7")) {
      assertThat(Settings.of(Map.of("ORCHESTRATOR_KEEP_DAYS_OF", wrong), HOME).errors())
          .singleElement()
          .asString()
          .contains("like name=0, other=3650");
    }
    var right = Map.of("ORCHESTRATOR_KEEP_DAYS_OF", "create-story=7, other=0");
    assertThat(Settings.of(right, HOME).errors()).isEmpty();
  }

  @Test
  void neverShowsASecret() {
    var secret = "hunter2\u0007hunter2";
    assertThat(Settings.of(Map.of("AURORA_API_TOKEN", secret), HOME).errors())
        .singleElement()
        .asString()
        .startsWith("AURORA_API_TOKEN has a value that is refused")
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.168.0.7", "::", "example.org", "127.0.0.1.example.org"})
  void listensOnLoopbackOnlyWithoutAToken(String host) {
    var refused = Settings.of(Map.of("AURORA_HOST", host), HOME);
    assertThat(refused.values()).containsEntry(Variables.HOST, "127.0.0.1");
    assertThat(refused.errors()).singleElement().asString().contains("Set AURORA_API_TOKEN");
    var allowed = Settings.of(Map.of("AURORA_HOST", host, "AURORA_API_TOKEN", "t0ken"), HOME);
    assertThat(allowed.values()).containsEntry(Variables.HOST, host);
    assertThat(allowed.errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
  void letsLoopbackBe(String host) {
    assertThat(Settings.of(Map.of("AURORA_HOST", host), HOME).errors()).isEmpty();
  }

  @Test
  void doesNotStartOnAStoreItDoesNotHave() {
    var url = "jdbc:postgresql://db/aurora?password=hunter2";
    assertThat(Settings.of(Map.of("AURORA_DATABASE_URL", url), HOME).fatal())
        .hasValueSatisfying(
            why -> assertThat(why).contains("jdbc:sqlite:").doesNotContain("hunter2"));
    assertThat(Settings.of(Map.of("AURORA_DATABASE_URL", "jdbc:sqlite:x.db"), HOME).fatal())
        .isEmpty();
  }

  @Test
  void describesEveryVariableInBothLanguages() {
    assertThat(Variables.all())
        .allSatisfy(
            variable -> {
              assertThat(variable.says().ko()).isNotBlank();
              assertThat(variable.says().en()).isNotBlank();
              assertThat(variable.initialValue()).isNotNull();
            });
    assertThat(Variables.all()).extracting(Variable::name).doesNotHaveDuplicates();
  }
}
