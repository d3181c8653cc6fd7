package aurora5.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aurora5.api.ai.ModelException.Kind;
import aurora5.openai.Scene.Story;
import aurora5.testkit.openai.Asked;
import aurora5.testkit.openai.Said;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records written by a model, by either way to ask. */
class WritingTest {
  private static final String RESPONSES = "/v1/responses";
  private static final String CHAT = "/v1/chat/completions";

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = new Scene();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void asksByResponsesAndTellsTheServerToKeepNothing() throws Exception {
    scene.server.on(RESPONSES, Said.responses(Scene.story()));
    Story story = scene.model().write(Scene.wish());
    assertThat(story).isEqualTo(new Story("Fox", List.of("One day"), Optional.empty()));
    Asked call = scene.server.asked(RESPONSES).get(0);
    assertThat(scene.server.asked()).hasSize(1);
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.header("Content-Type")).startsWith("application/json");
    JsonNode body = call.body();
    assertThat(body.path("model").asText()).isEqualTo("gpt-text");
    assertThat(body.path("store").asBoolean(true)).isFalse();
    assertThat(body.path("instructions").asText()).isEqualTo("Write for children.");
    assertThat(body.path("input").asText()).isEqualTo(Scene.PERSON);
    JsonNode format = body.path("text").path("format");
    assertThat(format.path("type").asText()).isEqualTo("json_schema");
    assertThat(format.path("name").asText()).isEqualTo("Story");
    assertThat(format.path("strict").asBoolean()).isTrue();
    assertThat(format.path("schema").toString())
        .isEqualTo(
            "{\"type\":\"object\",\"description\":\"a story\",\"properties\":{"
                + "\"title\":{\"type\":\"string\",\"description\":"
                + "\"its title (at least 1 characters, at most 20 characters)\"},"
                + "\"pages\":{\"type\":\"array\",\"minItems\":1,\"maxItems\":3,"
                + "\"items\":{\"type\":\"string\"}},"
                + "\"moral\":{\"type\":[\"string\",\"null\"]}},"
                + "\"required\":[\"title\",\"pages\",\"moral\"],"
                + "\"additionalProperties\":false}");
  }

  @Test
  void asksByChatCompletionsWhereThatIsSet() throws Exception {
    scene.server.on(CHAT, Said.chat(Scene.story()));
    Story story = scene.model(TestConfig.of(scene.server).withApi("chat")).write(Scene.wish());
    assertThat(story.title()).isEqualTo("Fox");
    assertThat(scene.server.asked()).hasSize(1);
    JsonNode body = scene.server.asked(CHAT).get(0).body();
    assertThat(body.path("messages").toString())
        .isEqualTo(
            "[{\"role\":\"system\",\"content\":\"Write for children.\"},"
                + "{\"role\":\"user\",\"content\":\""
                + Scene.PERSON
                + "\"}]");
    assertThat(body.path("response_format").path("type").asText()).isEqualTo("json_schema");
    assertThat(body.path("response_format").path("json_schema").path("strict").asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405, 501})
  void turnsToChatCompletionsWhereResponsesIsLacking(int status) throws Exception {
    scene.server.on(RESPONSES, Said.text(status, "text/plain", "no such path"));
    scene.server.on(CHAT, Said.chat(Scene.story()));
    OpenAiModel model = scene.model();
    model.write(Scene.wish());
    model.write(Scene.wish());
    assertThat(scene.server.asked(RESPONSES)).as("remembered").hasSize(1);
    assertThat(scene.server.asked(CHAT)).hasSize(2);
    assertThat(scene.sleeps).isEmpty();
  }

  @Test
  void turnsToChatCompletionsWhereResponsesAnswersWithAnErrorThatIsNone() throws Exception {
    scene.server.on(RESPONSES, Said.text(200, "application/json", "{\"error\":\"Unexpected\"}"));
    scene.server.on(CHAT, Said.chat(Scene.story()));
    assertThat(scene.model().write(Scene.wish()).title()).isEqualTo("Fox");
  }

  @Test
  void staysWithResponsesWhereThatIsSet() {
    scene.server.on(RESPONSES, Said.notFound());
    OpenAiModel model = scene.model(TestConfig.of(scene.server).withApi("responses"));
    assertThat(Scene.failure(() -> model.write(Scene.wish())).kind()).isEqualTo(Kind.UNSUPPORTED);
  }

  @Test
  void aModelThatIsNotThereIsNoLackOfResponses() {
    scene.server.on(
        RESPONSES, Said.error(404, "not_found_error", null, "model 'gpt-text' not found"));
    var failure = Scene.failure(() -> scene.model().write(Scene.wish()));
    assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_MODEL);
    assertThat(failure.getMessage()).contains("gpt-text");
    assertThat(scene.server.asked(CHAT)).isEmpty();
  }

  @Test
  void namesARefusal() {
    scene.server.on(RESPONSES, Said.refusedByResponses());
    var failure = Scene.failure(() -> scene.model().write(Scene.wish()));
    assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
    assertThat(failure.getMessage()).contains("gpt-text refused").doesNotContain("I cannot");
    assertThat(scene.server.asked()).as("no use in asking again").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"max_output_tokens, most tokens", "content_filter, content filter"})
  void namesACutOff(String reason, String named) {
    scene.server.on(RESPONSES, Said.cutOffByResponses(reason));
    var failure = Scene.failure(() -> scene.model().write(Scene.wish()));
    assertThat(failure.kind()).isEqualTo(Kind.CUT_OFF);
    assertThat(failure.getMessage()).contains("before it was complete", named);
    assertThat(failure.text().ko()).contains("끊겼습니다");
  }

  @ParameterizedTest
  @CsvSource({"length, CUT_OFF", "content_filter, CUT_OFF"})
  void namesACutOffByChatCompletions(String finish, Kind kind) {
    scene.server.on(CHAT, Said.chat("{\"title\":", finish));
    OpenAiModel model = scene.model(TestConfig.of(scene.server).withApi("chat"));
    assertThat(Scene.failure(() -> model.write(Scene.wish())).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\":\"A title longer than twenty characters\",\"pages\":[\"p\"],\"moral\":null}|/title",
        "{\"title\":\"t\",\"pages\":[],\"moral\":null}|/pages",
        "{\"title\":\"t\",\"moral\":null}|/pages",
        "{\"title\":\"t\",\"pages\":[\"p\"],\"moral\":null,\"more\":\"Jiho\"}|/more",
        "{\"title\":\"forbidden Jiho\",\"pages\":[\"p\"],\"moral\":null}|Story",
        "once upon a time Jiho|Story"
      })
  void anAnswerThatDoesNotFitIsNeverAStoryAndNeverQuoted(String text, String named) {
    scene.server.on(RESPONSES, Said.responses(text));
    var failure = Scene.failure(() -> scene.model().write(Scene.wish()));
    assertThat(failure.kind()).isEqualTo(Kind.MISFIT);
    assertThat(failure.getMessage()).contains(named);
    assertThat(scene.server.asked(RESPONSES)).as("a model may do better").hasSize(3);
  }

  @Test
  void asksAgainWhenAnAnswerDoesNotFitAndPaysForBoth() throws Exception {
    scene.server.on(RESPONSES, Said.responses("{\"title\":1}"), Said.responses(Scene.story()));
    assertThat(scene.model().write(Scene.wish()).title()).isEqualTo("Fox");
    assertThat(scene.written).extracting(call -> call.outcome()).containsExactly("misfit", "ok");
    assertThat(scene.written)
        .allSatisfy(
            call -> {
              assertThat(call.in()).isEqualTo(1000);
              assertThat(call.cached()).isEqualTo(400);
              assertThat(call.out()).isEqualTo(200);
              assertThat(call.reasoning()).isEqualTo(50);
              // 600 at $1, 400 at $0.5, 200 at $10 a million
              assertThat(call.dollars().orElseThrow()).isCloseTo(0.0028, within(1e-9));
            });
  }

  @Test
  void aCostThatIsUnknownIsNotNothing() throws Exception {
    scene.server.on(RESPONSES, Said.responses(Scene.story()));
    scene.model(TestConfig.of(scene.server).withText("unpriced")).write(Scene.wish());
    assertThat(scene.written.get(0).dollars()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/v1", "/v1/"})
  void takesAnAddressWithOrWithoutVersion(String end) throws Exception {
    scene.server.on(RESPONSES, Said.responses(Scene.story()));
    OpenAiModel model = scene.model(TestConfig.at(scene.server.root() + end));
    assertThat(model.write(Scene.wish()).title()).isEqualTo("Fox");
  }

  @Test
  void isNotThereWithoutAKey() {
    OpenAiModel model = scene.model(TestConfig.of(scene.server).withKey(" "));
    assertThat(model.available()).isFalse();
    var failure = Scene.failure(() -> model.write(Scene.wish()));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_CONFIGURED);
    assertThat(scene.server.asked()).isEmpty();
  }

  @Test
  void isWhatTheSettingsName() {
    OpenAiModel model = scene.model();
    assertThat(model.available()).isTrue();
    assertThat(model.standIn()).isFalse();
    assertThat(model.name()).isEqualTo("gpt-text");
    assertThat(model.painter()).isEqualTo("gpt-image-test");
  }
}
