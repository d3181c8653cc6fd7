package aurora5.distribution.console;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Client;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Distribution;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.Probe;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every setting that a room declares, on the console's page of configurations. */
class SettingsTableIT {
  private static final String PASSWORD = "walk-the-whole-table";

  private static Aurora aurora;
  private static Browser browser;

  @BeforeAll
  static void start() {
    aurora = Aurora.start(Home.empty("table"), Map.of("AURORA_ADMIN_PASSWORD", PASSWORD));
    aurora.install(Probe.jar(), "probe-held");
    browser = new Browser(aurora.client().base(), "admin", PASSWORD);
    Await.until("the console is open", () -> browser.get("/aurora").statusCode() == 200);
  }

  @AfterAll
  static void stop() {
    aurora.close();
  }

  static Stream<Setting> settings() {
    return Setting.all().stream().filter(setting -> !setting.factory());
  }

  static Stream<Setting> changeable() {
    return settings()
        .filter(s -> s.number() || s.type().equals("Boolean") || !s.options().isEmpty())
        .filter(setting -> !setting.id().equals("port"));
  }

  /** The names of the contract; those of a room that is not here come with it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PORT",
        "AURORA_HOST",
        "ORCHESTRATOR_ENABLED",
        "ORCHESTRATOR_MONITORING_INTERVAL",
        "ORCHESTRATOR_MAX_RETRIES",
        "ORCHESTRATOR_RETRY_DELAY",
        "ORCHESTRATOR_TIMEOUT",
        "ORCHESTRATOR_MAX_CONCURRENT",
        "ORCHESTRATOR_MAX_RUNS",
        "ORCHESTRATOR_ALERT_NOTION",
        "ORCHESTRATOR_ALERT_CONSOLE",
        "ORCHESTRATOR_CONTEXT_TTL",
        "ORCHESTRATOR_CONTEXT_MAX_SIZE",
        "OPENAI_API_KEY",
        "OPENAI_BASE_URL",
        "OPENAI_MODEL",
        "OPENAI_TEXT_MODEL",
        "OPENAI_IMAGE_MODEL",
        "NOTION_API_KEY",
        "NOTION_PAGE_ID",
        "NOTION_BASE_URL",
        "AURORA_API_TOKEN",
        "AURORA_ADMIN_USER",
        "AURORA_ADMIN_PASSWORD",
        "AURORA_DATABASE_URL",
        "AURORA_DURABILITY"
      })
  void everyVariableOfTheContractIsASetting(String variable) {
    String room = variable.split("_")[0].toLowerCase(Locale.ROOT);
    boolean absent = Set.of("openai", "notion").contains(room) && !here("aurora5." + room);
    var found =
        Setting.all().stream()
            .filter(s -> s.description().matches("(?s).*\\b" + variable + "\\b.*"))
            .toList();
    assertThat(found.isEmpty()).as(variable + " in " + found).isEqualTo(absent);
  }

  private static boolean here(String bundle) {
    String prefix = bundle + "-";
    try (Stream<Path> jars = Files.list(Distribution.folder().resolve("lib/bundles"))) {
      return jars.anyMatch(jar -> jar.getFileName().toString().startsWith(prefix));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void thePageShowsNameDescriptionDefaultAndRange(Setting setting) {
    JsonNode shown = shown(setting);
    assertThat(shown.path("name").asText()).isEqualTo(setting.name());
    assertThat(shown.path("description").asText()).contains(setting.told());
  }

  @ParameterizedTest
  @MethodSource("changeable")
  void aWrongValueIsRefusedInWordsAndTheOldOneStays(Setting setting) {
    String before = value(setting);
    for (String wrong : setting.wrong()) {
      HttpResponse<String> answer = set(setting, wrong);
      assertThat(answer.statusCode()).as(wrong + ": " + answer.body()).isGreaterThanOrEqualTo(400);
      assertThat(answer.body()).as(wrong).contains(setting.name());
      assertThat(value(setting)).as("after " + wrong).isEqualTo(before);
    }
  }

  @Test
  void whatIsReadAtStartIsNotTakenAfterwards() {
    List<Setting> late = settings().filter(Setting::readAtStart).toList();
    assertThat(late).extracting(Setting::id).contains("url", "home");
    for (Setting setting : late) {
      String before = value(setting);
      assertThat(set(setting, before + "-elsewhere").body()).contains("Read at start.");
      assertThat(value(setting)).isEqualTo(before);
    }
  }

  @Test
  void everyOtherValueIsTakenAndNoRoomIsRestarted() {
    Map<String, String> before = rooms();
    changeable()
        .forEach(
            setting -> {
              String old = value(setting);
              assertThat(set(setting, setting.other(old)).statusCode()).isLessThan(400);
              assertThat(value(setting)).as(setting.toString()).isEqualTo(setting.other(old));
              set(setting, old);
            });
    assertThat(before).hasSizeGreaterThan(10);
    assertThat(rooms()).isEqualTo(before);
  }

  @Test
  void aSmallerNumberOfRunsIsInForceAtOnceAndSoIsALargerOne() {
    Client client = aurora.client();
    set("engine", "maxRuns", "1");
    String first = client.start("probe-held", aurora.ask(71));
    Await.until("it works", () -> aurora.home().reached("holding-71-1"));
    String second = client.start("probe-held", aurora.ask(72));
    assertThat(client.run(second).path("status").asText()).isEqualTo("QUEUED");
    set("engine", "maxRuns", "100");
    Await.until("the second works, too", () -> aurora.home().reached("holding-72-1"));
    aurora.home().open("go-71");
    aurora.home().open("go-72");
    assertThat(client.ended(first).path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(client.ended(second).path("status").asText()).isEqualTo("SUCCEEDED");
  }

  @Test
  void aShorterTimeLimitHoldsForTheNextRun() {
    set("engine", "timeout", "300");
    String run = aurora.client().start("probe-held", aurora.ask(73));
    assertThat(aurora.client().ended(run).path("status").asText()).isEqualTo("TIMED_OUT");
    set("engine", "timeout", "300000");
  }

  @Test
  void aSmallerContextHoldsForTheNextWrite() {
    String path = "/api/contexts/of-settings/keys/";
    String large = '"' + "x".repeat(5000) + '"';
    aurora.client().put(path + "a", large).expect(200);
    set("context", "maxSize", "4096");
    Await.until("refused", () -> aurora.client().put(path + "b", large).status() == 413);
    set("context", "maxSize", "10485760");
    Await.until("taken", () -> aurora.client().put(path + "b", large).status() == 200);
    set("context", "ttl", "1");
    Await.until(
        "it expires",
        () -> {
          aurora.client().delete("/api/contexts?expired=true");
          return aurora.client().get("/api/contexts/of-settings").status() == 404;
        });
    set("context", "ttl", "3600000");
  }

  @Test
  void theHouseIsLookedAtAsOftenAsIsSaid() {
    set("health", "interval", "1000");
    String at = checkedAt();
    Await.until("looked at", () -> !checkedAt().equals(at));
    set("health", "interval", "30000");
  }

  private static String checkedAt() {
    var time = Pattern.compile("<time datetime=\"([^\"]+)\"");
    var found = time.matcher(browser.page("/aurora/health"));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static JsonNode shown(Setting setting) {
    var answer = browser.post("/configMgr/" + setting.pid(), Map.of(), "Origin", browser.origin());
    try {
      return Client.JSON.readTree(answer.body()).path("properties").path(setting.id());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  private static String value(Setting setting) {
    return shown(setting).path("value").asText();
  }

  private static void set(String room, String id, String value) {
    Setting setting =
        settings()
            .filter(s -> s.pid().equals("aurora5." + room) && s.id().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(set(setting, value).statusCode()).isLessThan(400);
  }

  private static HttpResponse<String> set(Setting setting, String value) {
    return browser.set(setting.pid(), setting.id(), value);
  }

  /** Which instance of each room there is; a restarted one has another number. */
  private static Map<String, String> rooms() {
    Map<String, String> rooms = new TreeMap<>();
    try {
      for (JsonNode component :
          Client.JSON.readTree(browser.page("/components.json")).path("data")) {
        String name = component.path("name").asText();
        if (name.startsWith("aurora5.") && !component.path("id").asText().isEmpty()) {
          rooms.put(name, component.path("id").asText() + " " + component.path("state").asText());
        }
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
    return rooms;
  }
}
