package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Client;
import aurora5.distribution.client.NotionCaller;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.plugin.PluginJar;
import aurora5.json.Documents;
import aurora5.testkit.notion.NotionStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A story ordered in a thread of Notion, a run answered and another one stopped, with the whole
 * house and a stand-in for Notion.
 */
@Order(7)
final class CommentsIT {
  private static final List<String> ANSWERS =
      List.of("지우예요", "열 살", "호기심 많은 아이", "그림 그리기요", "화가", "파란색", "고양이", "할머니와 바다에 간 일");

  private static Map<String, String> settings(NotionStandIn notion) {
    return Map.of(
        "NOTION_API_KEY", NotionStandIn.TOKEN,
        "NOTION_PAGE_ID", notion.link(),
        "NOTION_BASE_URL", notion.base());
  }

  @Test
  void aStoryIsOrderedInAThreadThatIsLookedForAndThenToldOf() throws Exception {
    try (var notion = new NotionStandIn()) {
      Home home = Home.fresh("comments");
      try (Aurora aurora = Aurora.start(home, settings(notion))) {
        Client client = aurora.client();
        client.awaitWorkflow("create-story");
        client.post("/orchestrator/notion/setup", Map.of()).expect(200);

        JsonNode first = begins(notion, "우리 아이가 주인공인 동화책을 만들어 줘");
        said(notion, first, 1, "이름을 알려 주세요. (1/8)");
        answers(notion, first, ANSWERS.get(0));
        said(notion, first, 2, "(2/8)");

        NotionCaller caller = subscribed(client);
        for (int i = 1; i < ANSWERS.size(); i++) {
          toldTwice(caller, answers(notion, first, ANSWERS.get(i)));
          said(notion, first, i + 2, i < 7 ? "(%d/8)".formatted(i + 2) : "이대로 실행할까요?");
        }
        assertThat(stories(client)).isZero();
        toldTwice(caller, answers(notion, first, "네"));
        said(notion, first, 10, "다 됐습니다!");
        assertThat(stories(client)).isEqualTo(1);
        assertThat(notion.received("PATCH", "/comments/.*")).hasSize(1);
      }
      assertThat(Home.read(home.logs().resolve("combined.log"))).doesNotContain("지우", "할머니와");
      assertThat(notion.received()).noneMatch(call -> call.status() == 429);
    }
  }

  @Test
  void whatARunWaitsForIsAnsweredInItsThreadAndAnotherRunIsStoppedInIts() throws Exception {
    try (var notion = new NotionStandIn();
        Aurora aurora = Aurora.start(Home.empty("comments-answer"), settings(notion))) {
      Client client = aurora.client();
      client.post("/orchestrator/notion/setup", Map.of()).expect(200);
      aurora.install(
          PluginJar.named("test.approval").sources("approval").with("VERSION", "1").build(),
          "approval");
      NotionCaller caller = subscribed(client);

      JsonNode asks = ordered(notion, caller, "선물 고르기");
      String answered = waiting(client);
      replied(notion, caller, asks, "네", "by");
      replied(notion, caller, asks, "민지", "보낼까요?");
      assertThat(client.run(answered).path("status").asText()).isEqualTo("WAITING");
      replied(notion, caller, asks, "네", "다 됐습니다!");
      assertThat(client.ended(answered).at("/result/by").asText()).isEqualTo("민지");

      JsonNode stops = ordered(notion, caller, "다른 선물");
      String stopped = waiting(client);
      replied(notion, caller, stops, "그 실행 멈춰 줘", stopped);
      assertThat(client.run(stopped).path("status").asText()).isEqualTo("WAITING");
      replied(notion, caller, stops, "네", "멈추었습니다");
      assertThat(client.ended(stopped).path("status").asText()).isEqualTo("CANCELLED");
    }
  }

  /** A thread in which a run was ordered that asks there now. */
  private static JsonNode ordered(NotionStandIn notion, NotionCaller caller, String what) {
    JsonNode thread = begins(notion, "approval 실행해 줘");
    toldTwice(caller, thread);
    says(notion, thread, "what");
    replied(notion, caller, thread, what, "이대로 실행할까요?");
    replied(notion, caller, thread, "네", "답을 기다립니다");
    return thread;
  }

  private static String waiting(Client client) {
    JsonNode runs =
        client.get("/api/runs?workflow=approval&status=WAITING").expect(200).json().path("runs");
    assertThat(runs).hasSize(1);
    return runs.path(0).path("id").asText();
  }

  private static void replied(
      NotionStandIn notion, NotionCaller caller, JsonNode thread, String text, String words) {
    toldTwice(caller, answers(notion, thread, text));
    says(notion, thread, words);
  }

  /** Waits until the last that Aurora has said in the thread says so. */
  private static void says(NotionStandIn notion, JsonNode thread, String words) {
    Await.until(
        "it says " + words,
        () -> {
          List<JsonNode> said = said(notion, thread);
          return !said.isEmpty()
              && said.get(said.size() - 1).path("rich_text").toString().contains(words);
        });
  }

  /** Only whom the operator awaits, and only what is signed. */
  private static NotionCaller subscribed(Client client) {
    var caller = new NotionCaller(client, "secret_of_the_handshake");
    caller.shakesHands().expect(403);
    caller.tells(event("c-1")).expect(401);
    client.post("/orchestrator/notion/webhook", Map.of()).expect(200);
    caller.shakesHands().expect(200);
    new NotionCaller(client, "secret_evil").tells(event("c-1")).expect(401);
    return caller;
  }

  /** As Notion does where its first try was answered too late. */
  private static void toldTwice(NotionCaller caller, JsonNode comment) {
    String event = event(comment.path("id").asText());
    new NotionCaller(caller.client(), "secret_evil").tells(event).expect(401);
    caller.tells(event).expect(200);
    caller.tells(event).expect(200);
  }

  private static String event(String comment) {
    return "{\"type\":\"comment.created\",\"entity\":{\"type\":\"comment\",\"id\":\""
        + comment
        + "\"}}";
  }

  private static int stories(Client client) {
    return client.get("/api/runs?workflow=create-story").expect(200).json().path("runs").size();
  }

  private static JsonNode begins(NotionStandIn notion, String text) {
    ObjectNode body = text(text);
    body.putObject("parent").put("page_id", notion.page());
    return notion.person("POST", "/comments", body);
  }

  private static JsonNode answers(NotionStandIn notion, JsonNode first, String text) {
    String discussion = first.path("discussion_id").asText();
    return notion.person("POST", "/comments", text(text).put("discussion_id", discussion));
  }

  private static ObjectNode text(String text) {
    ObjectNode body = Documents.mapper().createObjectNode();
    body.putArray("rich_text").addObject().putObject("text").put("content", text);
    return body;
  }

  /** Waits until that many answers are there, and the last of them says so. */
  private static void said(NotionStandIn notion, JsonNode first, int count, String words) {
    Await.until(
        "answer " + count + " with " + words,
        () -> {
          List<JsonNode> said = said(notion, first);
          return said.size() == count
              && said.get(count - 1).path("rich_text").toString().contains(words);
        });
  }

  private static List<JsonNode> said(NotionStandIn notion, JsonNode first) {
    return notion.workspace().all("comment").stream()
        .filter(each -> each.path("discussion_id").equals(first.path("discussion_id")))
        .filter(each -> each.at("/created_by/id").asText().equals(notion.workspace().bot()))
        .toList();
  }
}
