package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Answer;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.testkit.openai.OpenAiStandIn;
import aurora5.testkit.openai.Said;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a model's server does, a workflow ends in a state that has a name, never with what looks
 * like a model's success, and nobody reads a key or a person's words where they do not belong.
 */
final class ModelTroubleIT {
  /** Words that stand nowhere else, so that a trace of them is found wherever it is. */
  private static final String NAME = "별빛나래";

  private static final String WORRY = "하늘빛도토리 팀장이 저만 무시해요";
  private static final String QUOTE = "no: " + NAME + " " + WORRY + " " + OpenAiStandIn.KEY;

  private static final String RESPONSES = "/v1/responses";
  private static final String MODERATIONS = "/v1/moderations";
  private static final Home HOME = Home.fresh("trouble");

  private static OpenAiStandIn server;
  private static Aurora aurora;
  private static int stories;

  /**
   * @param words what people read
   * @param outcome how it is counted
   */
  private record Trouble(String name, Said said, String words, String outcome) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void start() throws Exception {
    server = new OpenAiStandIn();
    for (String model : List.of("text-x", "talk-x")) {
      server.on("/v1/models/" + model, Said.model(model));
    }
    aurora = Aurora.start(HOME, settings("60000"));
    awaitWorkflows(aurora);
  }

  /**
   * @param timeout of a whole call, in milliseconds
   */
  private static Map<String, String> settings(String timeout) {
    return Map.of(
        "OPENAI_API_KEY",
        OpenAiStandIn.KEY,
        "OPENAI_BASE_URL",
        server.root(),
        "OPENAI_MODEL",
        "talk-x",
        "OPENAI_TEXT_MODEL",
        "text-x",
        "OPENAI_TIMEOUT",
        timeout);
  }

  private static void awaitWorkflows(Aurora aurora) {
    aurora.client().awaitWorkflow("create-story");
    aurora.client().awaitWorkflow("analyze-problem");
  }

  @AfterAll
  static void stop() {
    server.goOn();
    aurora.close();
    server.close();
    assertThat(server.faults()).isEmpty();
  }

  @AfterEach
  void nobodyReadsWhatIsNotTheirs() {
    String seen =
        Home.everythingIn(HOME.logs())
            + aurora.process().output()
            + aurora.client().get("/metrics").body()
            + aurora.client().get("/orchestrator/metrics").body()
            + aurora.client().get("/orchestrator/health").body()
            + aurora.client().get("/api/alerts").body()
            + errors();
    assertThat(seen).doesNotContain(NAME, "하늘빛도토리", OpenAiStandIn.KEY);
  }

  private static List<JsonNode> errors() {
    return aurora.client().get("/api/runs?status=FAILED").json().findValues("error");
  }

  static Stream<Trouble> troubles() {
    return Stream.of(
        new Trouble("401", error(401, "x", "invalid_api_key"), "키를 거부", "key"),
        new Trouble(
            "429 with retry-after",
            error(429, "requests", "rate_limit_exceeded").with("retry-after", "100"),
            "요청이 너무 많아",
            "rate_limited"),
        new Trouble(
            "no credit", error(429, "insufficient_quota", "insufficient_quota"), "잔액", "no_credit"),
        new Trouble("500", error(500, "server_error", "oops"), "장애", "outage"),
        new Trouble("reset in the middle", Said.responses(story()).cut(), "연결", "network"),
        new Trouble("no JSON", Said.responses("{\"title\": " + NAME), "형식", "misfit"),
        new Trouble("refusal", Said.refusedByResponses(), "답하기를 거부", "refused"),
        new Trouble("cut off", Said.cutOffByResponses("max_output_tokens"), "중간에 끊", "cut_off"));
  }

  private static Said error(int status, String type, String code) {
    return Said.error(status, type, code, QUOTE);
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void everyTroubleHasItsNameAndIsNoSuccessOfAModel(Trouble trouble) {
    meet(trouble, aurora);
  }

  /**
   * Another Aurora, for its patience is short: with the others a busy machine may take its time.
   */
  @Test
  void aModelThatNeverAnswersIsNotWaitedForWithoutEnd() {
    try (Aurora hasty = Aurora.start(Home.fresh("hasty"), settings("2000"))) {
      awaitWorkflows(hasty);
      meet(new Trouble("hang", Said.silence(), "제시간에", "slow"), hasty);
    }
  }

  private static void meet(Trouble trouble, Aurora aurora) {
    server.on(MODERATIONS, Said.moderation()).on(RESPONSES, trouble.said());
    for (JsonNode result : List.of(story(aurora), analysis(aurora))) {
      assertThat(result.path("model").asText()).isEqualTo("offline-template");
      assertThat(result.path("degraded").asBoolean()).isTrue();
      assertThat(result.path("reason").path("ko").asText()).contains(trouble.words());
      assertThat(result.path("reason").path("en").asText()).isNotBlank();
    }
    assertThat(aurora.client().get("/metrics").body())
        .contains("model=\"text-x\",outcome=\"" + trouble.outcome() + '"');
  }

  @Test
  void aTextThatCouldNotBeModeratedReachesNoModel() {
    server.on(MODERATIONS, error(500, "x", "y")).on(RESPONSES, Said.responses(story()));
    int before = server.asked(RESPONSES).size();
    JsonNode result = story(aurora);
    assertThat(result.path("model").asText()).isEqualTo("offline-template");
    assertThat(result.path("reason").path("ko").asText()).contains("장애");
    assertThat(server.asked(RESPONSES)).hasSize(before);
  }

  @Test
  void whatModerationTakesForSelfHarmIsMetAsARedText() {
    server.on(MODERATIONS, Said.moderation("self-harm/intent"));
    int before = server.asked(RESPONSES).size();
    Answer seed = aurora.client().post("/api/create-story", child());
    Answer waited =
        aurora
            .client()
            .post(
                "/api/workflows/analyze-problem/runs?wait=30",
                Map.of("input", Map.of("problem", WORRY)));
    for (Answer answer : List.of(seed, waited)) {
      JsonNode body = answer.expect(200).json();
      assertThat(body.at("/data/safety/level").asText()).as(body.toString()).isEqualTo("RED");
      assertThat(body.at("/data/safety/message").asText()).contains("109", "119");
      assertThat(body.get("context").isNull()).isTrue();
    }
    assertThat(server.asked(RESPONSES)).hasSize(before);
    String newest = "/api/runs?workflow=analyze-problem&status=FAILED&limit=1";
    String id = aurora.client().get(newest).json().at("/runs/0/id").asText();
    JsonNode run = aurora.client().get("/api/runs/" + id).expect(200).json();
    assertThat(run.at("/error/kind").asText()).isEqualTo("RED");
    assertThat(run.path("inputKeys").isEmpty()).as("erased: " + run).isTrue();
    assertThat(run.toString()).doesNotContain("하늘빛도토리");
    Await.until(
        "both are told",
        () ->
            aurora.client().get("/api/alerts").json().findValuesAsText("key").stream()
                    .filter(key -> key.startsWith("safety.red."))
                    .count()
                >= 2);
  }

  @Test
  void whatModerationFlagsOtherwiseIsRefusedInWords() {
    server.on(MODERATIONS, Said.moderation("violence"));
    int before = server.asked(RESPONSES).size();
    Answer seed = aurora.client().post("/api/create-story", child());
    Answer waited =
        aurora
            .client()
            .post(
                "/api/workflows/analyze-problem/runs?wait=30",
                Map.of("input", Map.of("problem", WORRY)),
                "Accept-Language",
                "en");
    assertThat(seed.expect(422).json().path("success").booleanValue()).isFalse();
    assertThat(seed.json().at("/error/message").asText()).contains("다룰 수 없는", "violence");
    assertThat(waited.expect(422).json().at("/errors/0/message").asText())
        .startsWith("What was written must not be worked on (violence)");
    for (Answer answer : List.of(seed, waited)) {
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      JsonNode run = aurora.client().get(answer.header("Location")).expect(200).json();
      assertThat(run.path("status").asText()).isEqualTo("FAILED");
      assertThat(run.at("/error/kind").asText()).isEqualTo("REFUSED");
      assertThat(run.at("/error/attempts").asInt()).isEqualTo(1);
    }
    assertThat(server.asked(RESPONSES)).hasSize(before);
    assertThat(aurora.client().get("/api/alerts").body())
        .as("nothing is broken")
        .doesNotContain("REFUSED");
    JsonNode health = aurora.client().get("/orchestrator/health").json();
    assertThat(health.at("/workflows/analyze-problem/refused").asInt()).isPositive();
    assertThat(aurora.client().get("/metrics").body())
        .contains("aurora5_runs_total{status=\"REFUSED\",workflow=\"analyze-problem\"}");
  }

  @Test
  void twentyRunsAskFiveTimesAtOnce() {
    server.on(MODERATIONS, Said.moderation()).on(RESPONSES, Said.responses(story()));
    server.hold();
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    for (int run = 0; run < 20; run++) {
      answers.add(aurora.client().posted("/api/create-story", child()));
    }
    Await.until("twenty runs want a model", () -> running() == 20);
    Await.until("five calls are under way", () -> server.inside() == 5);
    server.goOn();
    for (CompletableFuture<Answer> answer : answers) {
      JsonNode book = answer.join().expect(200).json().path("data").findParent("storyId");
      assertThat(book.path("model").asText()).isIn("text-x", "offline-template");
    }
    assertThat(server.most()).isEqualTo(5);
  }

  private static long running() {
    return aurora
        .client()
        .get("/api/runs?status=RUNNING&limit=100")
        .json()
        .findParents("id")
        .stream()
        .filter(run -> run.path("workflow").asText().equals("create-story"))
        .count();
  }

  private static JsonNode story(Aurora aurora) {
    return aurora
        .client()
        .post("/api/create-story", child())
        .expect(200)
        .json()
        .path("data")
        .findParent("storyId");
  }

  private static JsonNode analysis(Aurora aurora) {
    return aurora
        .client()
        .post("/api/analyze-problem", Map.of("problem", WORRY))
        .expect(200)
        .json()
        .at("/data/report");
  }

  /** Another one each time: the same wish is not asked for twice. */
  private static Map<String, Object> child() {
    var child = new HashMap<String, Object>();
    child.put("name", NAME);
    child.put("age", 10);
    child.put("pictures", false);
    child.put("specialMemory", "가족 여행 " + stories++);
    List.of("personality", "hobby", "dreamJob", "favoriteColor", "favoriteAnimal")
        .forEach(field -> child.put(field, "파란색"));
    return child;
  }

  private static String story() {
    var story = Said.object().put("title", "푸른 고양이");
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
}
