package aurora5.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.run.Started.Reason;
import aurora5.api.run.Started.Refused;
import aurora5.api.run.StepStatus;
import aurora5.api.run.Trigger;
import aurora5.api.step.Failure;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model is offered, and what comes of it. */
final class ToolsTest {
  private static final String ANN = "{\"name\":\"Ann\"}";
  private static final String RUN = "{\"runId\":\"" + StagedRuns.ID + "\"}";

  private final House house = new House();

  private static JsonNode text(JsonNode result) {
    return Documents.parse(new Json(result.at("/content/0/text").asText()));
  }

  private List<JsonNode> tools() {
    List<JsonNode> tools = new ArrayList<>();
    house.ask("tools/list", "{}").at("/result/tools").forEach(tools::add);
    return tools;
  }

  private JsonNode tool(String name) {
    return tools().stream()
        .filter(tool -> tool.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void offersWorkflowsInOrderAndThenTheHousesOwn() {
    assertThat(tools())
        .extracting(tool -> tool.path("name").asText())
        .containsExactly(
            "add-row",
            "greet",
            "get_run",
            "answer_run",
            "cancel_run",
            "get_health",
            "list_alerts",
            "acknowledge_alert");
  }

  @Test
  void saysWhatAWorkflowTakesAndDoes() {
    assertThat(tool("greet").path("description").asText())
        .isEqualTo("Greets\nPeople say: Say hello");
    assertThat(tool("greet").at("/inputSchema/properties/name/type").asText()).isEqualTo("string");
    assertThat(tool("greet").at("/annotations/readOnlyHint").asBoolean()).isTrue();
    assertThat(tool("add-row").at("/annotations/readOnlyHint").asBoolean()).isFalse();
    assertThat(tool("cancel_run").at("/annotations/destructiveHint").asBoolean()).isTrue();
    house.locale = Locale.KOREAN;
    assertThat(tool("greet").path("description").asText()).isEqualTo("인사합니다\n이렇게 말합니다: 인사해 줘");
    assertThat(tool("get_run").path("title").asText()).isEqualTo("실행 보기");
  }

  @Test
  void aCallIsARun() {
    house.runs.settles(RunStatus.SUCCEEDED, Optional.of(new Json("{\"word\":\"hi\"}")));
    JsonNode result = house.use("greet", ANN);

    assertThat(result.path("isError").asBoolean()).isFalse();
    assertThat(result.at("/structuredContent/status").asText()).isEqualTo("SUCCEEDED");
    assertThat(result.at("/structuredContent/result/word").asText()).isEqualTo("hi");
    assertThat(text(result)).isEqualTo(result.path("structuredContent"));
    var wish = house.runs.wishes.get(0);
    assertThat(wish.input().text()).isEqualTo(ANN);
    assertThat(wish.trigger()).isEqualTo(Trigger.MCP);
  }

  @Test
  void theKeyOfTheCarrierKeepsARepetitionFromASecondRun() {
    house.runs.settles(RunStatus.SUCCEEDED, Optional.empty());
    House.body(
        house.answer(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"greet\"}}",
            "key",
            "k1"));
    assertThat(house.runs.wishes.get(0).idempotencyKey()).contains("k1");
    assertThat(house.runs.wishes.get(0).input().text()).isEqualTo("{}");
  }

  @Test
  void wrongInputIsSaidToTheModelPlaceByPlace() {
    house.runs.started =
        new Refused(
            Reason.WRONG_INPUT,
            new Text("맞지 않습니다", "It does not fit"),
            List.of(new Problem("/name", new Text("필요합니다", "is needed"))));
    JsonNode result = house.use("greet", "{}");
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asText())
        .isEqualTo("It does not fit\n/name: is needed");
    assertThat(result.has("structuredContent")).isFalse();
  }

  @Test
  void toSomebodyInDangerTheAnswerIsAnAnswer() {
    var care = new Text("109번", "call 109");
    house.runs.started = new Refused(Reason.RED, care);
    house.runs.reply = new Reply.Red(care);
    house.runs.goesOn(RunStatus.WAITING);
    for (JsonNode result :
        List.of(
            house.use("greet", ANN),
            house.use(
                "answer_run",
                "{\"runId\":\"" + StagedRuns.ID + "\",\"step\":\"approve\",\"answer\":{}}"))) {
      assertThat(result.path("isError").asBoolean()).isFalse();
      assertThat(result.at("/content/0/text").asText()).isEqualTo("call 109");
      assertThat(result.at("/structuredContent/safety/level").asText()).isEqualTo("RED");
    }
  }

  @ParameterizedTest
  @CsvSource({"RED, false", "REFUSED, true"})
  void whatAModeratorFindsIsSaidInItsWords(Failure.Kind kind, boolean failed) {
    house.runs.fails(kind, new Text("한국어", "English").lines());
    JsonNode result = house.use("greet", ANN);
    assertThat(result.path("isError").asBoolean()).isEqualTo(failed);
    assertThat(result.at("/content/0/text").asText()).isEqualTo("English");
  }

  @Test
  void aFailedRunIsAnError() {
    house.runs.fails(Failure.Kind.THREW, "no ink");
    JsonNode result = house.use("greet", ANN);
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(text(result).at("/error/message").asText()).isEqualTo("no ink");
    assertThat(text(result).at("/error/step").asText()).isEqualTo("think");
  }

  @Test
  void aRunThatTakesLongerIsFetchedLater() {
    var impatient = new House(Duration.ofMillis(1));
    impatient.runs.goesOn(RunStatus.RUNNING);
    JsonNode result = impatient.use("greet", ANN);
    assertThat(result.path("isError").asBoolean()).isFalse();
    assertThat(result.at("/structuredContent/status").asText()).isEqualTo("RUNNING");
    assertThat(result.at("/structuredContent/next").asText()).contains("get_run");

    house.runs.settles(RunStatus.SUCCEEDED, Optional.of(new Json("1")));
    assertThat(house.use("get_run", RUN).at("/structuredContent/result").asInt()).isEqualTo(1);
  }

  @Test
  void aRunThatAsksIsAnswered() {
    house.runs.settles(
        RunStatus.WAITING,
        Optional.empty(),
        StagedRuns.step("think", StepStatus.SUCCEEDED),
        StagedRuns.step("approve", StepStatus.WAITING));
    JsonNode question = house.use("greet", ANN).at("/structuredContent/questions/0");
    assertThat(question.path("step").asText()).isEqualTo("approve");
    assertThat(question.at("/answer/properties/word/type").asText()).isEqualTo("string");

    house.use(
        "answer_run",
        "{\"runId\":\"" + StagedRuns.ID + "\",\"step\":\"approve\",\"answer\":{\"word\":\"yes\"}}");
    assertThat(house.runs.events).containsExactly("approve {\"word\":\"yes\"}");
  }

  @Test
  void aRunIsCancelled() {
    house.runs.goesOn(RunStatus.CANCELLED);
    assertThat(house.use("cancel_run", RUN).at("/structuredContent/status").asText())
        .isEqualTo("CANCELLED");
    assertThat(house.runs.events).containsExactly("cancel " + StagedRuns.ID);
    house.runs.reply = new Reply.Refused(new Text("끝났습니다", "It has ended"));
    assertThat(house.use("cancel_run", RUN).at("/content/0/text").asText())
        .isEqualTo("It has ended");
  }

  @Test
  void aResultThatIsTooLongIsReadElsewhere() {
    house.runs.settles(
        RunStatus.SUCCEEDED, Optional.of(new Json("\"" + "가".repeat(100_001) + "\"")));
    JsonNode content = house.use("greet", ANN).path("structuredContent");
    assertThat(content.has("result")).isFalse();
    assertThat(content.path("more").asText()).isEqualTo("/api/runs/" + StagedRuns.ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"nope\"}",
        "{}",
        "{\"name\":\"greet\",\"arguments\":[]}",
        "{\"name\":\"greet\",\"arguments\":\"x\"}"
      })
  void saysWhatCannotBeCalled(String params) {
    JsonNode answer = house.ask("tools/call", params);
    assertThat(answer.at("/error/code").asInt()).isEqualTo(-32602);
    assertThat(house.runs.wishes).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"get_run, runId", "answer_run, runId", "acknowledge_alert, key"})
  void saysWhatIsNeeded(String tool, String parameter) {
    JsonNode result = house.use(tool, "{}");
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asText()).isEqualTo(parameter + " is needed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"get_health", "list_alerts"})
  void saysWhatIsAway(String tool) {
    assertThat(house.use(tool, "{}").path("isError").asBoolean()).isTrue();
  }

  @Test
  void ourOwnFaultTellsNothingOfIt() {
    house.runs.broken = Optional.of(new IllegalStateException("inner secret"));
    JsonNode answer = house.ask("tools/call", "{\"name\":\"greet\"}");
    assertThat(answer.at("/error/code").asInt()).isEqualTo(-32603);
    assertThat(answer.toString()).doesNotContain("secret");
  }

  @Test
  void tellsHowFarARunIsAndNothingAfterItsEnd() {
    house.runs.goesOn(RunStatus.RUNNING);
    var client =
        House.Client.of(
            house.answer(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                    + "{\"name\":\"greet\",\"_meta\":{\"progressToken\":\"t\"}}}"));
    house.journal.happened();
    house.runs.goesOn(
        RunStatus.RUNNING,
        StagedRuns.step("think", StepStatus.SUCCEEDED),
        StagedRuns.step("speak", StepStatus.RUNNING));
    house.journal.happened();
    house.journal.happened();
    house.runs.settles(RunStatus.SUCCEEDED, Optional.of(new Json("1")));
    house.journal.happened();

    assertThat(client.methods()).containsExactly("notifications/progress", "");
    JsonNode progress = client.heard.get(0).path("params");
    assertThat(progress.path("progressToken").asText()).isEqualTo("t");
    assertThat(progress.path("progress").asInt()).isEqualTo(1);
    assertThat(progress.path("total").asInt()).isEqualTo(2);
    assertThat(progress.path("message").asText()).isEqualTo("speak");
    assertThat(client.heard.get(1).at("/result/structuredContent/result").asInt()).isEqualTo(1);
    assertThat(client.ended).isTrue();
    assertThat(house.journal.isObserved()).isFalse();
  }
}
