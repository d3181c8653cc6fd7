package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Answer;
import aurora5.distribution.client.Client;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.plugin.PluginJar;
import aurora5.testkit.openai.OpenAiStandIn;
import aurora5.testkit.openai.Said;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conversations by HTTP with the whole house: without a model, over a kill, and with one. */
final class ChatIT {
  private static final String RESPONSES = "/v1/responses";
  private static final List<String> ANSWERS =
      List.of("지우예요", "열 살", "호기심 많은 아이", "그림 그리기요", "화가", "파란색", "고양이", "할머니와 바다에 간 일");
  private static final List<String> ENGLISH =
      List.of("Mina", "seven", "curious", "drawing", "painter", "blue", "a cat", "the sea");

  private static JsonNode say(Client client, String conversation, String text, String... headers) {
    var body = Map.of("conversationId", conversation, "text", text);
    return client.post("/api/chat?wait=60", body, headers).expect(200).json();
  }

  private static JsonNode say(Client client, String conversation, List<String> texts) {
    JsonNode last = null;
    for (String text : texts) {
      last = say(client, conversation, text);
    }
    return last;
  }

  private static String kind(JsonNode reply) {
    return reply.path("kind").asText();
  }

  @Test
  void aStoryOfEightAnswersOverAKillIsToldOnceAndFound() {
    Home home = Home.fresh("chat");
    JsonNode done;
    try (Aurora first = Aurora.start(home)) {
      Client client = first.client();
      client.awaitWorkflow("create-story");
      JsonNode asked = say(client, "c-ko", "우리 아이가 주인공인 동화책을 만들어 줘");
      assertThat(kind(asked)).isEqualTo("ASK");
      assertThat(asked.path("text").asText()).contains("이름을 알려 주세요. (1/8)");
      say(client, "c-ko", ANSWERS.subList(0, 3));
      assertThat(kind(say(client, "c-ko", "상태 어때?"))).isEqualTo("ANSWER");
      first.process().kill9();
    }
    try (Aurora second = Aurora.start(home)) {
      Client client = second.client();
      client.awaitWorkflow("create-story");
      assertThat(kind(say(client, "c-ko", "좋아하는 일: 그림 그리기"))).isEqualTo("ASK");
      JsonNode confirm = say(client, "c-ko", ANSWERS.subList(4, 8));
      assertThat(kind(confirm)).isEqualTo("CONFIRM");
      assertThat(confirm.at("/input/name").asText()).isEqualTo("지우");
      assertThat(stories(client)).isZero();
      assertRedInTheMiddleKeepsTheRest(client);

      done = say(client, "c-ko", "네", "Idempotency-Key", "the-yes");
      assertThat(kind(done)).isEqualTo("DONE");
      assertThat(done.path("text").asText()).contains("다 됐습니다", "offline-template");
      JsonNode again = say(client, "c-ko", "네", "Idempotency-Key", "the-yes");
      assertThat(again.path("runId")).isEqualTo(done.path("runId"));
      assertThat(stories(client)).isEqualTo(1);
      String book = done.at("/links/0/url").asText();
      assertThat(client.get(book).expect(200).body()).contains("지우");
      assertThat(say(client, "c-ko", done.path("runId").asText() + " 어떻게 됐어?").toString())
          .contains("create-story", "성공");
    }
    assertThat(Home.read(home.logs().resolve("combined.log"))).doesNotContain("지우", "할머니와");
  }

  private static void assertRedInTheMiddleKeepsTheRest(Client client) {
    JsonNode care = say(client, "c-ko", "사실은 그냥 죽고 싶어요");
    assertThat(care.at("/data/safety/level").asText()).isEqualTo("RED");
    assertThat(care.at("/data/safety/message").asText()).contains("109");
  }

  private static int stories(Client client) {
    return client.get("/api/runs?workflow=create-story").expect(200).json().path("runs").size();
  }

  @Test
  void aStoryInEnglishByEventsAndOtherQuestions() {
    try (Aurora aurora = Aurora.start(Home.fresh("chat-en"))) {
      Client client = aurora.client();
      client.awaitWorkflow("create-story");
      client.awaitWorkflow("analyze-problem");
      assertThat(say(client, "c-en", "Make a picture book for my daughter").path("text").asText())
          .contains("Please tell me: name. (1/8)");
      assertThat(kind(say(client, "c-en", ENGLISH))).isEqualTo("CONFIRM");
      Answer stream =
          client.post(
              "/api/chat",
              Map.of("conversationId", "c-en", "text", "yes"),
              "Accept",
              "text/event-stream");
      assertThat(stream.body())
          .contains("event: tool", "\"WORKING\"", "event: done", "\"DONE\"", "Done!");
      assertThat(stream.body()).doesNotContain("event: error");

      assertThat(say(client, "c-q", "상태 어때?").path("text").asText()).isNotBlank();
      assertThat(say(client, "c-q", "뭐가 문제야?").path("text").asText()).contains("알림");
      assertThat(say(client, "c-q", "워크플로우 목록").path("text").asText())
          .contains("create-story", "calculate-miracle");
      assertThat(kind(say(client, "c-q", "내일 서울 날씨 어때"))).isIn("ANSWER", "CHOOSE");
      JsonNode worry = say(client, "c-q", "상사가 저를 무시해요, 어떻게 하죠");
      assertThat(kind(worry)).isEqualTo("CONFIRM");
      assertThat(worry.path("workflow").asText()).isEqualTo("analyze-problem");
      assertThat(kind(say(client, "c-q", "취소"))).isEqualTo("CANCELLED");
      assertThat(client.get("/api/runs?workflow=analyze-problem").json().path("runs")).isEmpty();
      aRunIsAnsweredAndAnotherOneStopped(aurora);
    }
  }

  private static void aRunIsAnsweredAndAnotherOneStopped(Aurora aurora) {
    aurora.install(
        PluginJar.named("test.approval").sources("approval").with("VERSION", "1").build(),
        "approval");
    Client client = aurora.client();
    JsonNode question = say(client, "c-a", List.of("approval", "a gift", "yes"));
    assertThat(kind(question)).isEqualTo("ASK");
    assertThat(question.path("text").asText()).contains("waits for an answer at 'approval'");
    String run = question.path("runId").asText();
    assertThat(kind(say(client, "c-a", List.of("yes", "Mina")))).isEqualTo("CONFIRM");
    assertThat(client.run(run).path("status").asText()).isEqualTo("WAITING");
    JsonNode done = say(client, "c-a", "yes");
    assertThat(kind(done)).isEqualTo("DONE");
    assertThat(done.path("runId").asText()).isEqualTo(run);
    assertThat(done.path("text").asText()).contains("Mina");

    say(client, "c-a", List.of("approval", "another gift"));
    String other = say(client, "c-a", "yes").path("runId").asText();
    assertThat(kind(say(client, "c-a", "cancel"))).isEqualTo("CANCELLED");
    assertThat(client.run(other).path("status").asText()).isEqualTo("WAITING");
    assertThat(say(client, "c-a", "stop the run").path("text").asText()).contains(other);
    say(client, "c-a", "yes");
    assertThat(client.ended(other).path("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void aModelLooksFirstThenWishesAndThePersonDecides() throws Exception {
    try (var server = new OpenAiStandIn()) {
      for (String model : new String[] {"text-x", "talk-x", "image-x"}) {
        server.on("/v1/models/" + model, Said.model(model));
      }
      server.on("/v1/moderations", Said.moderation());
      server.on(
          RESPONSES,
          ended(Said.call("c-1", "aurora_health", "{}"), Said.call("c-2", "aurora_alerts", "{}")),
          ended(Said.message("output_text", "text", "모두 잘 돌아가요.")),
          ended(
              Said.call(
                  "c-3",
                  "create-story",
                  "{\"name\":\"지우\",\"age\":7,\"personality\":\"활발함\",\"hobby\":\"축구\","
                      + "\"dreamJob\":\"화가\",\"favoriteColor\":\"파랑\","
                      + "\"favoriteAnimal\":\"토끼\",\"specialMemory\":\"바다\","
                      + "\"pictures\":null,\"seed\":null}")));
      var settings =
          Map.of(
              "OPENAI_API_KEY", OpenAiStandIn.KEY,
              "OPENAI_BASE_URL", server.root(),
              "OPENAI_MODEL", "talk-x",
              "OPENAI_TEXT_MODEL", "text-x",
              "OPENAI_IMAGE_MODEL", "image-x");
      try (Aurora aurora = Aurora.start(Home.fresh("chat-model"), settings)) {
        Client client = aurora.client();
        client.awaitWorkflow("create-story");
        JsonNode looked = say(client, "c-m", "요즘 다들 별일 없나요?");
        assertThat(looked.path("text").asText()).isEqualTo("모두 잘 돌아가요.");
        assertThat(looked.path("by").asText()).isEqualTo("talk-x");
        assertPairs(server.asked(RESPONSES).get(1).body().path("input"));

        JsonNode confirm = say(client, "c-m", "일곱 살 지우 이야기를 책으로 엮어 볼까 해요");
        assertThat(kind(confirm)).isEqualTo("CONFIRM");
        assertThat(confirm.at("/input/age").asInt()).isEqualTo(7);
        assertThat(stories(client)).isZero();
        assertThat(kind(say(client, "c-m", "아니요"))).isEqualTo("CANCELLED");
        assertThat(stories(client)).isZero();
        assertThat(server.asked(RESPONSES)).as("yes and no need no model").hasSize(3);
        assertThat(server.asked(RESPONSES).get(2).body().path("instructions").asText())
            .doesNotContain("지우");
      }
      assertThat(server.faults()).isEmpty();
    }
  }

  /** Every wish has exactly one result, and before anything else. */
  private static void assertPairs(JsonNode input) {
    assertThat(input.findValuesAsText("type").stream().filter("function_call"::equals)).hasSize(2);
    List<String> outputs =
        input.findParents("output").stream().map(item -> item.path("call_id").asText()).toList();
    assertThat(outputs).containsExactly("c-1", "c-2");
  }

  private static Said ended(ObjectNode... items) {
    ObjectNode event = Said.object().put("type", "response.completed").put("sequence_number", 9);
    event.set("response", Said.response("completed", items));
    return Said.events(event);
  }
}
