package aurora5.openai;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import aurora5.testkit.openai.OpenAiStandIn;
import aurora5.testkit.openai.Said;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything a server can do wrong, named, and tried again only where that may help. */
class FailuresTest {
  private static final String RESPONSES = "/v1/responses";

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = new Scene();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private ModelException failure() {
    return Scene.failure(() -> scene.model().write(Scene.wish()));
  }

  @ParameterizedTest
  @CsvSource({
    "401, invalid_request_error, invalid_api_key, KEY, 1",
    "402, billing, , NO_CREDIT, 1",
    "403, invalid_request_error, unsupported_country_region_territory, PERMISSION, 1",
    "404, invalid_request_error, model_not_found, UNKNOWN_MODEL, 1",
    "400, invalid_request_error, unknown_parameter, BAD_REQUEST, 1",
    "422, invalid_request_error, , BAD_REQUEST, 1",
    "400, image_generation_user_error, moderation_blocked, REFUSED, 1",
    "429, insufficient_quota, insufficient_quota, NO_CREDIT, 1",
    "429, insufficient_quota, , NO_CREDIT, 1",
    "429, billing, credit_balance_exhausted, NO_CREDIT, 1",
    "429, requests, rate_limit_exceeded, RATE_LIMITED, 3",
    "429, , slow_down, RATE_LIMITED, 3",
    "408, , , OUTAGE, 3",
    "500, server_error, , OUTAGE, 3",
    "503, , , OUTAGE, 3"
  })
  void isNamed(int status, String type, String code, Kind kind, int calls) {
    scene.server.on(RESPONSES, Said.error(status, type, code, "Jiho and " + OpenAiStandIn.KEY));
    ModelException failure = failure();
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.getMessage()).contains("HTTP " + status, "req-" + status);
    assertThat(scene.server.asked(RESPONSES)).hasSize(calls);
    assertThat(scene.written).hasSize(calls);
    assertThat(scene.written.get(0).outcome()).isEqualToIgnoringCase(kind.name());
  }

  @Test
  void aProxysPageIsAnOutage() {
    scene.server.on(RESPONSES, Said.text(502, "text/html", "<h1>Bad Gateway</h1>"));
    assertThat(failure().kind()).isEqualTo(Kind.OUTAGE);
  }

  @Test
  void aRedirectIsNotFollowed() {
    scene.server.on(
        RESPONSES,
        Said.text(302, "text/plain", "").with("Location", scene.server.base() + "/elsewhere"));
    assertThat(failure().kind()).isEqualTo(Kind.OUTAGE);
    assertThat(scene.server.asked("/v1/elsewhere")).isEmpty();
  }

  @Test
  void goesOnOnceTheTroubleHasPassed() throws Exception {
    scene.server.on(
        RESPONSES,
        Said.error(500, null, null, "oops"),
        Said.error(503, null, null, "oops"),
        Said.responses(Scene.story()));
    assertThat(scene.model().write(Scene.wish()).title()).isEqualTo("Fox");
    assertThat(scene.sleeps).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1000));
  }

  @ParameterizedTest
  @CsvSource({
    "retry-after, 20, 20000",
    "retry-after, 0.2, 200",
    "retry-after-ms, 1500, 1500",
    "retry-after, 'Thu, 26 Nov 2026 10:00:07 GMT', 7000",
    "retry-after, 'Thu, 26 Nov 2026 09:00:00 GMT', 0",
    "retry-after, soon, 500"
  })
  void waitsAsLongAsTheServerAsks(String header, String value, long millis) throws Exception {
    scene.server.on(
        RESPONSES,
        Said.error(429, "requests", "rate_limit_exceeded", "slow").with(header, value),
        Said.responses(Scene.story()));
    scene.model().write(Scene.wish());
    assertThat(scene.sleeps).containsExactly(Duration.ofMillis(millis));
  }

  @Test
  void stopsTryingWhileATemplateCanStillStandIn() {
    scene.server.on(RESPONSES, Said.error(429, "requests", "x", "slow").with("retry-after", "12"));
    assertThat(failure().kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(scene.sleeps).as("a quarter of 90 s is 22.5 s").hasSize(1);
    assertThat(scene.server.asked()).hasSize(2);
  }

  @Test
  void doesNotHoldARunForMinutes() {
    scene.server.on(RESPONSES, Said.error(429, "requests", "x", "slow").with("retry-after", "600"));
    ModelException failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(failure.retryAfter()).contains(Duration.ofMinutes(10));
    assertThat(scene.server.asked()).hasSize(1);
    assertThat(scene.sleeps).isEmpty();
  }

  @Test
  void aConnectionThatBreaksIsTheNetworks() throws Exception {
    scene.server.on(RESPONSES, Said.responses(Scene.story()).cut(), Said.responses(Scene.story()));
    assertThat(scene.model().write(Scene.wish()).title()).isEqualTo("Fox");
    assertThat(scene.written).extracting(call -> call.outcome()).containsExactly("network", "ok");
  }

  @Test
  void aServerThatIsNotThereIsTheNetworks() throws Exception {
    OpenAiModel model;
    try (var gone = new OpenAiStandIn()) {
      model = scene.model(TestConfig.of(gone));
    }
    assertThat(Scene.failure(() -> model.write(Scene.wish())).kind()).isEqualTo(Kind.NETWORK);
  }

  @Test
  @Timeout(30)
  void anAnswerThatDoesNotComeIsSlow() {
    scene.server.on(RESPONSES, Said.silence());
    OpenAiModel model = scene.model(TestConfig.of(scene.server).withTimeout(1000));
    assertThat(Scene.failure(() -> model.write(Scene.wish())).kind()).isEqualTo(Kind.SLOW);
    assertThat(scene.server.asked()).as("its time is over").hasSize(1);
  }

  @Test
  @Timeout(30)
  void anInterruptEndsTheCallAtOnce() throws Exception {
    scene.server.on(RESPONSES, Said.silence());
    OpenAiModel model = scene.model();
    var ended = new CompletableFuture<Throwable>();
    var caller =
        new Thread(
            () -> {
              try {
                model.write(Scene.wish());
                ended.complete(new AssertionError("it was answered"));
              } catch (Throwable thrown) {
                ended.complete(thrown);
              }
            });
    caller.start();
    while (scene.server.asked().isEmpty()) {
      Thread.onSpinWait();
    }
    caller.interrupt();
    assertThat(ended.get(10, SECONDS)).isInstanceOf(InterruptedException.class);
    assertThat(scene.server.asked()).hasSize(1);
    assertThat(scene.written).as("nothing came back").isEmpty();
  }

  @Test
  void theBudgetOfTheDayEndsCallsUntilMidnight() throws Exception {
    scene.server.on(RESPONSES, Said.responses(Scene.story()));
    OpenAiModel model =
        scene.model(TestConfig.of(scene.server).withBudget("0.005", "gpt-text=1/0.5/10"));
    model.write(Scene.wish());
    model.write(Scene.wish());
    ModelException failure = Scene.failure(() -> model.write(Scene.wish()));
    assertThat(failure.kind()).isEqualTo(Kind.BUDGET);
    assertThat(failure.text().ko()).contains("예산");
    assertThat(failure.text().en()).contains("budget of $0.01");
    assertThat(scene.server.asked()).hasSize(2);
    scene.clock.pass(Duration.ofHours(14));
    assertThat(model.write(Scene.wish()).title()).isEqualTo("Fox");
  }

  @Test
  void aBudgetThatCannotBeKeptIsNoneToSpend() {
    OpenAiModel model = scene.model(TestConfig.of(scene.server).withBudget("5", ""));
    ModelException failure = Scene.failure(() -> model.write(Scene.wish()));
    assertThat(failure.kind()).isEqualTo(Kind.BUDGET);
    assertThat(failure.getMessage()).contains("gpt-text", "OPENAI_PRICES");
    assertThat(scene.server.asked()).isEmpty();
  }

  @Test
  void newSettingsAreInForceFromTheNextCallOn() throws Exception {
    scene.server.on(RESPONSES, Said.responses(Scene.story()));
    Account account = scene.account(TestConfig.of(scene.server).withKey(""));
    var model = new OpenAiModel(account);
    assertThat(model.available()).isFalse();
    account.modified(TestConfig.of(scene.server));
    assertThat(model.available()).isTrue();
    model.write(Scene.wish());
    account.modified(TestConfig.of(scene.server).withText("other"));
    model.write(Scene.wish());
    assertThat(scene.server.asked())
        .extracting(call -> call.body().path("model").asText())
        .containsExactly("gpt-text", "other");
    account.modified(TestConfig.at("http://api.example.org"));
    assertThat(account.objection()).hasValueSatisfying(why -> assertThat(why).contains("https"));
    assertThat(model.name()).as("the settings before stay").isEqualTo("other");
  }

  @Test
  void nothingShowsTheKey() {
    Account account = scene.account(TestConfig.of(scene.server));
    assertThat(account.setup().orElseThrow().toString()).doesNotContain(OpenAiStandIn.KEY);
    assertThat(account.line().toString()).doesNotContain(OpenAiStandIn.KEY);
    assertThatThrownBy(() -> Settings.of(TestConfig.at("http://user:pw@localhost")))
        .hasMessageNotContaining("pw@")
        .hasMessageContaining("OPENAI_BASE_URL");
  }
}
