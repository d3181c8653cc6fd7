package aurora5.openai;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.testkit.openai.OpenAiStandIn;
import aurora5.testkit.openai.Said;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state table of the server's health; every look is real, and free. */
class ProbeTest {
  private static final String TEXT = "/v1/models/gpt-text";
  private static final String RESPONSES = "/v1/responses";

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = new Scene();
    scene
        .server
        .on(TEXT, Said.model("gpt-text"))
        .on("/v1/models/gpt-talk", Said.model("gpt-talk"))
        .on("/v1/models/gpt-image-test", Said.model("gpt-image-test"));
  }

  @AfterEach
  void close() {
    assertThat(scene.server.asked())
        .filteredOn(call -> !call.path().startsWith("/v1/models"))
        .as("calls that cost, but for those of the tests")
        .allMatch(call -> call.path().equals(RESPONSES));
    scene.close();
  }

  private Account account() {
    return scene.account(TestConfig.of(scene.server));
  }

  private OpenAiProbe probe(Account account) {
    return new OpenAiProbe(account, scene.clock);
  }

  private Reading read() throws InterruptedException {
    return probe(account()).read();
  }

  @Test
  void withoutAKeyNobodyIsAsked() throws Exception {
    OpenAiProbe probe = probe(scene.account(TestConfig.of(scene.server).withKey("")));
    assertThat(probe.read().status()).isEqualTo(Status.DISABLED);
    assertThat(probe.read().message().en()).contains("Not configured");
    assertThat(probe.name()).isEqualTo("openai");
    assertThat(probe.vital()).as("templates stand in").isFalse();
    assertThat(scene.server.asked()).isEmpty();
  }

  @Test
  void isWellWhenEveryModelIsThere() throws Exception {
    Reading reading = read();
    assertThat(reading.status()).isEqualTo(Status.OK);
    assertThat(reading.message().en()).contains("gpt-text is there");
    assertThat(reading.values()).containsKeys("latency", "server");
    assertThat(scene.server.asked()).hasSize(3).allMatch(call -> call.method().equals("GET"));
    assertThat(scene.sleeps).as("no retries").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "401, invalid_api_key, ERROR, rejected the key",
    "403, unsupported_country_region_territory, WARNING, may not use",
    "404, model_not_found, WARNING, does not know the model",
    "429, rate_limit_exceeded, WARNING, Too many calls",
    "429, insufficient_quota, ERROR, no credit",
    "500, , WARNING, server failed"
  })
  void saysWhatTheServerSaid(int status, String code, Status expected, String words)
      throws Exception {
    scene.server.on(TEXT, Said.error(status, "error", code, "Jiho"));
    Reading reading = read();
    assertThat(reading.status()).isEqualTo(expected);
    assertThat(reading.message().en()).contains(words).doesNotContain("Jiho");
    assertThat(reading.message().ko()).isNotBlank();
  }

  @Test
  void anOutageIsAnErrorAtTheThirdTime() throws Exception {
    scene.server.on(TEXT, Said.text(502, "text/html", "<h1>Bad Gateway</h1>"));
    OpenAiProbe probe = probe(account());
    assertThat(probe.read().status()).isEqualTo(Status.WARNING);
    assertThat(probe.read().status()).isEqualTo(Status.WARNING);
    assertThat(probe.read().status()).isEqualTo(Status.ERROR);
    scene.server.on(TEXT, Said.model("gpt-text"));
    assertThat(probe.read().status()).isEqualTo(Status.OK);
  }

  @Test
  void aServerThatIsGoneIsAnErrorAtTheSecondTime() throws Exception {
    OpenAiProbe probe;
    try (var gone = new OpenAiStandIn()) {
      probe = probe(scene.account(TestConfig.of(gone)));
    }
    assertThat(probe.read().status()).isEqualTo(Status.WARNING);
    assertThat(probe.read().status()).isEqualTo(Status.ERROR);
    assertThat(probe.read().message().en()).contains("could not be reached");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-06-01, OK, is there",
    "2026-12-20, WARNING, will be shut down on 2026-12-20",
    "2026-11-01, WARNING, was shut down on 2026-11-01"
  })
  void warnsBeforeAModelIsTakenAway(String shutdown, Status expected, String words)
      throws Exception {
    scene.server.on(TEXT, Said.model("gpt-text", shutdown));
    Reading reading = read();
    assertThat(reading.status()).isEqualTo(expected);
    assertThat(reading.message().en()).contains(words);
  }

  @Test
  void listsWhereAServerCanOnlyList() throws Exception {
    scene.server.on(TEXT, Said.text(405, "text/plain", "no"));
    scene.server.on("/v1/models", Said.models("gpt-text", "other"));
    assertThat(read().status()).isEqualTo(Status.OK);
    scene.server.on("/v1/models", Said.models("other"));
    assertThat(read().message().en()).contains("does not know the model gpt-text");
  }

  @Test
  void anEmptyAccountStaysSoUntilARealCallGoesWell() throws Exception {
    scene.server.on(
        RESPONSES,
        Said.error(429, "insufficient_quota", "insufficient_quota", "pay"),
        Said.responses(Scene.story()));
    Account account = account();
    var model = new OpenAiModel(account);
    OpenAiProbe probe = probe(account);
    assertThat(probe.read().status()).isEqualTo(Status.OK);
    Scene.failure(() -> model.write(Scene.wish()));
    assertThat(probe.read().status()).isEqualTo(Status.ERROR);
    assertThat(probe.read().message().en()).contains("no credit");
    model.write(Scene.wish());
    assertThat(probe.read().status()).isEqualTo(Status.OK);
  }

  @Test
  void aKeyThatMayNotLookButWorksIsWell() throws Exception {
    scene.server.on(TEXT, Said.error(403, "error", "missing_scope", "no"));
    scene.server.on(RESPONSES, Said.responses(Scene.story()));
    Account account = account();
    OpenAiProbe probe = probe(account);
    assertThat(probe.read().status()).isEqualTo(Status.WARNING);
    new OpenAiModel(account).write(Scene.wish());
    assertThat(probe.read().status()).isEqualTo(Status.OK);
  }

  @Test
  void aLimitIsRememberedAsLongAsTheServerAsked() throws Exception {
    scene.server.on(
        RESPONSES, Said.error(429, "requests", "slow_down", "no").with("retry-after", "100"));
    Account account = account();
    OpenAiProbe probe = probe(account);
    Scene.failure(() -> new OpenAiModel(account).write(Scene.wish()));
    assertThat(probe.read().status()).isEqualTo(Status.WARNING);
    assertThat(probe.read().message().en()).contains("in 100 s");
    scene.clock.pass(Duration.ofSeconds(101));
    assertThat(probe.read().status()).isEqualTo(Status.OK);
  }

  @Test
  void aSpentBudgetIsTold() throws Exception {
    scene.server.on(RESPONSES, Said.responses(Scene.story()));
    Account account =
        scene.account(TestConfig.of(scene.server).withBudget("0.001", "gpt-text=1/0.5/10"));
    new OpenAiModel(account).write(Scene.wish());
    assertThat(probe(account).read().message().en()).contains("budget");
  }

  @Test
  void aBudgetThatCannotBeKeptIsToldBeforeAnybodyCalls() throws Exception {
    Account account = scene.account(TestConfig.of(scene.server).withBudget("5", "gpt-text=1/10"));
    Reading reading = probe(account).read();
    assertThat(reading.status()).isEqualTo(Status.WARNING);
    assertThat(reading.message().en()).contains("gpt-talk", "OPENAI_PRICES", "Templates answer");
    assertThat(reading.message().ko()).contains("gpt-talk", "가격");
  }

  @Test
  void settingsThatWereRefusedAreTold() throws Exception {
    Account account = account();
    account.modified(TestConfig.at("ftp://elsewhere"));
    assertThat(probe(account).read().status()).isEqualTo(Status.WARNING);
    assertThat(probe(account).read().message().en()).contains("OPENAI_BASE_URL");
    assertThat(account.available()).as("the ones before are in force").isTrue();
  }
}
