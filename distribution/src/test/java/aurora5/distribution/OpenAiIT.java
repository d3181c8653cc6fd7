package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.testkit.openai.Asked;
import aurora5.testkit.openai.OpenAiStandIn;
import aurora5.testkit.openai.Said;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A story by a model, from the environment's key to the book; and what is left when it fails. */
final class OpenAiIT {
  private static final String SEED =
      """
      {"name":"지호","age":10,"personality":"활발함","hobby":"그림 그리기","dreamJob":"화가",
       "favoriteColor":"파란색","favoriteAnimal":"고양이","specialMemory":"가족 여행"}
      """;
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3, 4
  };
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
        JsonNode book = saved(aurora);
        assertThat(book.path("title").asText()).isEqualTo("푸른 고양이");
        assertThat(book.path("model").asText()).isEqualTo("text-x");
        assertThat(book.path("degraded").asBoolean(true)).isFalse();
        assertThat(server.asked(IMAGES)).hasSizeGreaterThanOrEqualTo(10);
        Asked call = server.asked(RESPONSES).get(0);
        assertThat(call.body().path("instructions").asText()).doesNotContain("지호", "고양이");
        assertThat(call.body().path("input").asText()).contains("지호", "고양이");
        Await.until("the model is well", () -> health(aurora, "ok"));

        server.on(RESPONSES, Said.error(429, "insufficient_quota", "insufficient_quota", "pay"));
        server.on(IMAGES, Said.error(429, "insufficient_quota", "insufficient_quota", "pay"));
        int before = server.asked(RESPONSES).size();
        JsonNode other = saved(aurora);
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
        assertThat(saved(aurora).path("model").asText()).isEqualTo("text-x");
        aurora.process().kill9();
      }
      int asked = server.asked(RESPONSES).size();
      try (Aurora aurora = Aurora.start(home, settings)) {
        JsonNode book = saved(aurora);
        assertThat(book.path("model").asText()).isEqualTo("offline-template");
        assertThat(book.path("reason").path("ko").asText()).contains("예산");
        assertThat(server.asked(RESPONSES)).as("nobody is asked any more").hasSize(asked);
      }
      assertThat(server.faults()).isEmpty();
    }
  }

  private static boolean health(Aurora aurora, String status) {
    JsonNode openai =
        aurora.client().get("/orchestrator/health").json().path("services").path("openai");
    return openai.path("status").asText().equals(status);
  }

  private static JsonNode saved(Aurora aurora) {
    JsonNode answer = aurora.client().post("/api/create-story", SEED).expect(200).json();
    assertThat(answer.path("success").booleanValue()).as(answer.toString()).isTrue();
    JsonNode book = answer.path("data").findParent("storyId");
    assertThat(book).as("a book in %s", answer).isNotNull();
    return book;
  }
}
