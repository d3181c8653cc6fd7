package aurora5.openai;

import static aurora5.testkit.openai.Said.call;
import static aurora5.testkit.openai.Said.chunk;
import static aurora5.testkit.openai.Said.message;
import static aurora5.testkit.openai.Said.object;
import static aurora5.testkit.openai.Said.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.ai.ModelException.Kind;
import aurora5.api.talk.Talk;
import aurora5.api.talk.Tool;
import aurora5.api.talk.Turn;
import aurora5.testkit.openai.Said;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Talks: words as they come, wishes for tools, and streams that break. */
class TalkTest {
  private static final String RESPONSES = "/v1/responses";
  private static final String CHAT = "/v1/chat/completions";
  private static final Tool TOOL =
      new Tool(
          "create-story",
          "Writes a story.",
          new Json(
              "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},"
                  + "\"required\":[\"name\"],\"additionalProperties\":false}"));

  private final List<String> words = new ArrayList<>();
  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = new Scene();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private static Talk talk(Turn... more) {
    List<Turn> turns = new ArrayList<>(List.of(new Turn.Person("Write about Jiho")));
    turns.addAll(List.of(more));
    return new Talk("You help.", turns, List.of(TOOL));
  }

  private Turn.Model next(String api, Talk talk) throws InterruptedException {
    TestConfig config = TestConfig.of(scene.server).withApi(api);
    return new OpenAiTalker(scene.account(config)).next(talk, words::add);
  }

  private static ObjectNode delta(String text) {
    return object()
        .put("type", "response.output_text.delta")
        .put("item_id", "msg-1")
        .put("output_index", 0)
        .put("content_index", 0)
        .put("sequence_number", 1)
        .put("delta", text);
  }

  private static ObjectNode end(String type, ObjectNode response) {
    ObjectNode event = object().put("type", "response." + type).put("sequence_number", 9);
    event.set("response", response);
    return event;
  }

  @Test
  void wordsComeOneByOneByResponses() throws Exception {
    scene.server.on(
        RESPONSES,
        Said.events(
            delta("Hel"),
            delta("lo"),
            end("completed", response("completed", message("output_text", "text", "Hello")))));
    Turn.Model turn = next("auto", talk());
    assertThat(words).containsExactly("Hel", "lo");
    assertThat(turn.text()).isEqualTo("Hello");
    assertThat(turn.name()).isEqualTo("gpt-talk");
    assertThat(turn.wishes()).isEmpty();
    JsonNode body = scene.server.asked(RESPONSES).get(0).body();
    assertThat(body.path("stream").asBoolean()).isTrue();
    assertThat(body.path("include").toString()).isEqualTo("[\"reasoning.encrypted_content\"]");
    assertThat(body.path("tools").get(0).path("name").asText()).isEqualTo("create-story");
    assertThat(body.path("tools").get(0).path("strict").asBoolean()).isTrue();
    assertThat(scene.written.get(0).kind()).isEqualTo("talk");
    assertThat(scene.written.get(0).out()).isEqualTo(200);
  }

  @Test
  void aWishAndItsResultGoOnWithWhatTheModelWantsToSeeAgain() throws Exception {
    scene.server.on(
        RESPONSES,
        Said.events(
            end(
                "completed",
                response("completed", call("c-1", "create-story", "{\"name\":\"Jiho\"}")))));
    Turn.Model turn = next("auto", talk());
    assertThat(turn.wishes())
        .containsExactly(new Turn.Wish("c-1", "create-story", new Json("{\"name\":\"Jiho\"}")));
    assertThat(turn.trace()).isPresent();

    next("auto", talk(turn, new Turn.Result("c-1", "done")));
    JsonNode input = scene.server.asked(RESPONSES).get(1).body().path("input");
    assertThat(input).hasSize(4);
    assertThat(input.get(0).path("role").asText()).isEqualTo("user");
    assertThat(input.get(1).path("encrypted_content").asText()).isEqualTo("sealed");
    assertThat(input.get(2).path("call_id").asText()).isEqualTo("c-1");
    assertThat(input.get(3).toString())
        .isEqualTo("{\"type\":\"function_call_output\",\"call_id\":\"c-1\",\"output\":\"done\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"error", "failed", "nothing", "cut"})
  void aStreamThatBreaksIsAFailureAndIsNotBegunAgain(String how) {
    ObjectNode error =
        object()
            .put("type", "error")
            .put("code", "server_error")
            .put("message", "about Jiho")
            .put("sequence_number", 2);
    scene.server.on(
        RESPONSES,
        switch (how) {
          case "error" -> Said.events(delta("Hel"), error);
          case "failed" -> Said.events(delta("Hel"), end("failed", response("failed")));
          case "nothing" -> Said.events(delta("Hel"));
          default -> Said.events(delta("Hel"), delta("a".repeat(2000))).cut();
        });
    var failure = Scene.failure(() -> next("auto", talk()));
    assertThat(failure.kind()).isIn(Kind.OUTAGE, Kind.NETWORK);
    assertThat(words).startsWith("Hel");
    assertThat(scene.server.asked(RESPONSES)).hasSize(1);
  }

  @Test
  void aCutOffIsNamedInAStream() {
    ObjectNode response = response("incomplete", message("output_text", "text", "Hel"));
    response.putObject("incomplete_details").put("reason", "max_output_tokens");
    scene.server.on(RESPONSES, Said.events(delta("Hel"), end("incomplete", response)));
    assertThat(Scene.failure(() -> next("auto", talk())).kind()).isEqualTo(Kind.CUT_OFF);
  }

  @Test
  void aListenerThatIsGoneIsNotTheModelsFailure() {
    scene.server.on(RESPONSES, Said.events(delta("Hel"), delta("lo")));
    var talker = new OpenAiTalker(scene.account(TestConfig.of(scene.server)));
    assertThatThrownBy(
            () ->
                talker.next(
                    talk(),
                    word -> {
                      throw new IllegalStateException("hung up");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("hung up");
    assertThat(scene.server.asked()).hasSize(1);
  }

  @Test
  void aStreamThatNeverBeganIsTriedAgain() throws Exception {
    scene.server.on(
        RESPONSES,
        Said.error(500, null, null, "oops"),
        Said.events(end("completed", response("completed", message("output_text", "text", "Hi")))));
    assertThat(next("auto", talk()).text()).isEqualTo("Hi");
  }

  @Test
  void wordsComeOneByOneByChatCompletions() throws Exception {
    ObjectNode usage = chunk(null, null);
    usage.putArray("choices");
    usage
        .putObject("usage")
        .put("prompt_tokens", 10)
        .put("completion_tokens", 5)
        .put("total_tokens", 15);
    scene.server.on(
        CHAT, Said.events(chunk("Hel", null), chunk("lo", null), chunk(null, "stop"), usage));
    Turn.Model turn = next("chat", talk());
    assertThat(words).containsExactly("Hel", "lo");
    assertThat(turn.text()).isEqualTo("Hello");
    assertThat(scene.written.get(0).out()).isEqualTo(5);
  }

  @Test
  void aChatThatMerelyStopsIsAFailure() {
    scene.server.on(CHAT, Said.events(chunk("Hel", null), chunk("lo", null)));
    assertThat(Scene.failure(() -> next("chat", talk())).kind()).isEqualTo(Kind.NETWORK);
  }

  @Test
  void wishesComeByChatCompletionsToo() throws Exception {
    ObjectNode wish = chunk(null, "tool_calls");
    ObjectNode toolCall =
        ((ObjectNode) wish.path("choices").get(0).path("delta")).putArray("tool_calls").addObject();
    toolCall.put("index", 0).put("id", "c-1").put("type", "function");
    toolCall.putObject("function").put("name", "create-story").put("arguments", "{}");
    scene.server.on(CHAT, Said.events(wish));
    Turn.Model turn = next("chat", talk());
    assertThat(turn.wishes()).containsExactly(new Turn.Wish("c-1", "create-story", new Json("{}")));

    next("chat", talk(turn, new Turn.Result("c-1", "done")));
    JsonNode messages = scene.server.asked(CHAT).get(1).body().path("messages");
    assertThat(messages).hasSize(4);
    assertThat(messages.get(2).path("tool_calls").get(0).path("id").asText()).isEqualTo("c-1");
    assertThat(messages.get(3).path("role").asText()).isEqualTo("tool");
  }

  @Test
  void aTurnOfAnotherServerIsToldInPlain() throws Exception {
    scene.server.on(
        RESPONSES,
        Said.events(end("completed", response("completed", message("output_text", "text", "Hi")))));
    var other =
        new Turn.Model(
            "Well",
            List.of(new Turn.Wish("c-9", "create-story", new Json("{}"))),
            "other",
            Optional.empty());
    next("auto", talk(other, new Turn.Result("c-9", "done")));
    JsonNode input = scene.server.asked(RESPONSES).get(0).body().path("input");
    assertThat(input.get(1).path("role").asText()).isEqualTo("assistant");
    assertThat(input.get(2).path("type").asText()).isEqualTo("function_call");
  }

  @Test
  void namesThatServersRefuseAreRefusedAtOnce() {
    assertThatThrownBy(() -> new Tool("이야기", "d", Json.NULL))
        .hasMessageContaining("cannot be the name of a tool");
    assertThatThrownBy(() -> new Talk("i", List.of(new Turn.Person("p")), List.of(TOOL, TOOL)))
        .hasMessageContaining("two tools of one name");
  }
}
