package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Pdf;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.testkit.openai.Asked;
import aurora5.testkit.openai.OpenAiStandIn;
import aurora5.testkit.openai.Said;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A story by a model, from the environment's key to the book; and what is left when it fails. */
final class OpenAiIT {
  private static final String SEED =
      """
      {"name":"지호","age":10,"personality":"활발함","hobby":"그림 그리기","dreamJob":"화가",
       "favoriteColor":"파란색","favoriteAnimal":"고양이","specialMemory":"가족 여행"}
      """;
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
  private static final String IMAGES = "/v1/images/generations";
  private static final String RESPONSES = "/v1/responses";

  private static String story() {
    ObjectNode story = Said.object().put("title", "푸른 고양이");
    var pages = story.putArray("pages");
    for (int page = 1; page <= 10; page++) {
      pages
          .addObject()
          .put("title", "쪽 " + page)
          .put("text", "지호가 걸었습니다. " + page)
          .put("picture", "A blue cat, page " + page);
    }
    return story.toString();
  }

  private static void answering(OpenAiStandIn server) {
    server.on("/v1/moderations", Said.moderation());
    server.on(RESPONSES, Said.responses(story()));
    server.on(IMAGES, Said.picture(PNG));
  }

  private static Map<String, String> settings(OpenAiStandIn server) {
    return Map.of(
        "OPENAI_API_KEY", OpenAiStandIn.KEY,
        "OPENAI_BASE_URL", server.root(),
        "OPENAI_MODEL", "talk-x",
        "OPENAI_TEXT_MODEL", "text-x",
        "OPENAI_IMAGE_MODEL", "gpt-image-x");
  }

  @Test
  void aModelWritesAndPaintsAndATemplateStandsInWhenItFails() throws Exception {
    try (var server = new OpenAiStandIn()) {
      for (String model : new String[] {"text-x", "talk-x", "gpt-image-x"}) {
        server.on("/v1/models/" + model, Said.model(model));
      }
      answering(server);
      Home home = Home.fresh("openai");
      var settings = new HashMap<>(settings(server));
      settings.put("ORCHESTRATOR_MONITORING_INTERVAL", "1000");
      try (Aurora aurora = Aurora.start(home, settings)) {
        JsonNode book = saved(aurora, "가족 여행");
        assertThat(book.path("title").asText()).isEqualTo("푸른 고양이");
        assertThat(book.path("model").asText()).isEqualTo("text-x");
        assertThat(book.path("degraded").asBoolean(true)).isFalse();
        assertThat(server.asked(IMAGES)).hasSizeGreaterThanOrEqualTo(10);
        Asked call = server.asked(RESPONSES).get(0);
        assertThat(call.body().path("instructions").asText()).doesNotContain("지호", "고양이");
        assertThat(call.body().path("input").asText()).contains("지호", "고양이");
        Await.until("the model is well", () -> health(aurora, "ok"));
        theSameOrderCostsOnce(aurora, server, book);
        whatMustNotBePaintedIsNot(aurora, server);

        server.on(RESPONSES, Said.error(429, "insufficient_quota", "insufficient_quota", "pay"));
        server.on(IMAGES, Said.error(429, "insufficient_quota", "insufficient_quota", "pay"));
        int before = server.asked(RESPONSES).size();
        JsonNode other = saved(aurora, "첫눈 오던 날");
        assertThat(other.path("model").asText()).isEqualTo("offline-template");
        assertThat(other.path("degraded").asBoolean()).isTrue();
        assertThat(other.path("reason").path("ko").asText()).contains("잔액");
        assertThat(other.path("reason").path("en").asText()).contains("no credit");
        assertThat(server.asked(RESPONSES)).as("tried once").hasSize(before + 1);
        Await.until("the account is empty", () -> health(aurora, "error"));
        assertThat(aurora.client().get("/orchestrator/health").expect(200).json().path("status"))
            .as("templates stand in")
            .hasToString("\"degraded\"");
        assertThat(aurora.client().get("/metrics").expect(200).body())
            .contains("outcome=\"no_credit\"", "aurora5_model_tokens_total");
      }
      String log = Home.read(home.logs().resolve("combined.log"));
      assertThat(log).contains("text by text-x: ok").doesNotContain(OpenAiStandIn.KEY, "푸른");
      assertThat(server.faults()).isEmpty();
    }
  }

  @Test
  void aBudgetThatIsSpentStaysSpentWhenTheProcessIsKilled() throws Exception {
    try (var server = new OpenAiStandIn()) {
      answering(server);
      Home home = Home.fresh("budget");
      var settings = new HashMap<>(settings(server));
      settings.put("OPENAI_DAILY_BUDGET", "0.01");
      settings.put("OPENAI_PRICES", "*=1000/1000");
      try (Aurora aurora = Aurora.start(home, settings)) {
        assertThat(saved(aurora, "가족 여행").path("model").asText()).isEqualTo("text-x");
        aurora.process().kill9();
      }
      int asked = server.asked(RESPONSES).size();
      try (Aurora aurora = Aurora.start(home, settings)) {
        JsonNode book = saved(aurora, "첫눈 오던 날");
        assertThat(book.path("model").asText()).isEqualTo("offline-template");
        assertThat(book.path("reason").path("ko").asText()).contains("예산");
        assertThat(server.asked(RESPONSES)).as("nobody is asked any more").hasSize(asked);
      }
      assertThat(server.faults()).isEmpty();
    }
  }

  private static void theSameOrderCostsOnce(Aurora aurora, OpenAiStandIn server, JsonNode book)
      throws Exception {
    int texts = server.asked(RESPONSES).size();
    int pictures = server.asked(IMAGES).size();
    JsonNode again = saved(aurora, "가족 여행");
    assertThat(again.path("cached").booleanValue()).isTrue();
    assertThat(again.path("storyId")).isNotEqualTo(book.path("storyId"));
    assertThat(again.path("pages").findValuesAsText("text"))
        .isEqualTo(book.path("pages").findValuesAsText("text"));
    Pdf pdf = Pdf.at(aurora.client(), again.path("pdf").path("url").asText());
    assertThat(pdf.pages()).hasSize(12);
    assertThat(pdf.pages().get(0)).contains("푸른 고양이", "지호, 열 살", "text-x", "gpt-image-x");
    assertThat(server.asked(RESPONSES)).as("not asked again").hasSize(texts);
    assertThat(server.asked(IMAGES)).as("not asked again").hasSize(pictures);

    server.on(IMAGES, Said.error(400, "x", "image_generation_failed", "no"));
    JsonNode drawn = saved(aurora, "밤하늘의 별");
    assertThat(drawn.path("cached").booleanValue()).as("another memory").isFalse();
    assertThat(server.asked(RESPONSES)).hasSize(texts + 1);
    assertThat(drawn.path("degraded").booleanValue()).isTrue();
    server.on(IMAGES, Said.picture(PNG));
    int tried = server.asked(IMAGES).size();
    JsonNode whole = saved(aurora, "밤하늘의 별");
    assertThat(whole.path("degraded").booleanValue()).as(whole.toString()).isFalse();
    assertThat(whole.path("cached").booleanValue()).isTrue();
    assertThat(server.asked(IMAGES)).as("what was missing").hasSize(tried + 11);
    assertThat(server.asked(RESPONSES)).hasSize(texts + 1);
  }

  private static void whatMustNotBePaintedIsNot(Aurora aurora, OpenAiStandIn server) {
    server.judging(text -> text.contains("page 3") ? List.of("violence") : List.of());
    server.on(RESPONSES, Said.responses(story().replace("A blue cat", "A red kite")));
    int judged = server.asked("/v1/moderations").size();
    int painted = server.asked(IMAGES).size();
    JsonNode book = saved(aurora, "바람 부는 날");
    assertThat(server.asked("/v1/moderations")).as("the words, the pictures").hasSize(judged + 2);
    assertThat(server.asked(IMAGES)).hasSize(painted + 10);
    JsonNode third = book.path("pages").path(2);
    assertThat(third.path("picture").isMissingNode() || third.path("picture").isNull()).isTrue();
    assertThat(third.at("/pictureMissing/ko").asText()).contains("violence");
    assertThat(book.path("degraded").booleanValue()).isTrue();
    server.on("/v1/moderations", Said.moderation());
  }

  private static boolean health(Aurora aurora, String status) {
    JsonNode openai =
        aurora.client().get("/orchestrator/health").json().path("services").path("openai");
    return openai.path("status").asText().equals(status);
  }

  private static JsonNode saved(Aurora aurora, String memory) {
    String order = SEED.replace("가족 여행", memory);
    JsonNode answer = aurora.client().post("/api/create-story", order).expect(200).json();
    assertThat(answer.path("success").booleanValue()).as(answer.toString()).isTrue();
    JsonNode book = answer.path("data").path("save");
    assertThat(book.path("storyId").asText()).as("a book in %s", answer).isNotEmpty();
    return book;
  }
}
