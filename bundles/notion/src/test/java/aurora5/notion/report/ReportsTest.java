package aurora5.notion.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.Trigger;
import aurora5.api.step.Failure;
import aurora5.json.Documents;
import aurora5.notion.deliver.DeliveryHouse;
import aurora5.notion.places.RunColumn;
import aurora5.notion.text.RichText;
import aurora5.notion.text.Values;
import aurora5.testkit.notion.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportsTest {
  @TempDir Path folder;
  private DeliveryHouse house;

  @BeforeEach
  void open() throws Exception {
    house = new DeliveryHouse(folder);
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  private JsonNode row() {
    List<JsonNode> rows = house.notion.rows(house.places.tables().orElseThrow().runs().source());
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private JsonNode value(RunColumn column) {
    return row().path("properties").path(column.title());
  }

  private List<JsonNode> blocks() {
    return house.notion.children(row().path("id").asText());
  }

  private static String words(JsonNode block) {
    return RichText.read(block.path(block.path("type").asText()).path("rich_text"));
  }

  /** All text of the page, folded away or not. */
  private String everything() {
    var text = new StringBuilder();
    blocks().forEach(block -> everything(block, text));
    return text.toString();
  }

  private void everything(JsonNode block, StringBuilder text) {
    text.append(words(block)).append('\n');
    block
        .path("table_row")
        .path("cells")
        .forEach(cell -> text.append(RichText.read(cell)).append('|'));
    if (block.path("has_children").asBoolean()) {
      house.notion.children(block.path("id").asText()).forEach(each -> everything(each, text));
    }
  }

  private List<String> types() {
    return blocks().stream().map(block -> block.path("type").asText()).toList();
  }

  private ObjectNode artifact(String name, String content) throws Exception {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return Documents.mapper()
        .createObjectNode()
        .put("name", name)
        .put("mediaType", "image/svg+xml")
        .put("size", bytes.length)
        .put("sha256", house.files.keep(bytes))
        .put("url", "/api/runs/1/artifacts/" + name);
  }

  @Test
  void showsAStoryWithItsPictures() throws Exception {
    ObjectNode story = Documents.mapper().createObjectNode().put("title", "푸른 고양이");
    for (int page = 1; page <= 3; page++) {
      story
          .withArray("pages")
          .addObject()
          .put("page", page)
          .put("title", "쪽 " + page)
          .put("text", "첫 문단.\n둘째 문단 👨‍👩‍👧‍👦.")
          .set("picture", artifact("page-" + page, "<svg id='" + page + "'/>"));
    }
    story.put("degraded", true).putObject("reason").put("ko", "열쇠가 없습니다").put("en", "no key");
    house.notion.fail("POST", "/file_uploads/.*/send", Fault.internal(true), 1);
    String input = "{\"name\":\"지호\",\"age\":7}";
    house.ended(1, "create-story", RunStatus.SUCCEEDED, input, story.toString());
    house.deliver();
    house.pass(Duration.ofSeconds(10));
    assertThat(row().path("icon").path("emoji").asText()).isEqualTo("✅");
    assertThat(types().stream().filter("image"::equals)).hasSize(3);
    assertThat(house.notion.received("POST", "/file_uploads"))
        .as("Notion goes by the ending")
        .extracting(call -> call.body().path("filename").asText())
        .contains("page-1.svg", "page-2.svg", "page-3.svg")
        .allMatch(name -> name.endsWith(".svg"));
    assertThat(words(blocks().get(0))).contains("create-story 실행이 3.0초 만에 잘 끝났습니다", "《푸른 고양이》");
    assertThat(everything())
        .contains("📖 푸른 고양이", "1. 쪽 1", "둘째 문단 👨‍👩‍👧‍👦.", "준비된 글이 대신했습니다. 열쇠가 없습니다")
        .contains("write|✅ 성공|3000|1|")
        .contains("\"name\" : \"●●●\"", "\"age\" : 7");
    assertThat(Values.option(value(RunColumn.STATUS))).isEqualTo("Success");
    assertThat(value(RunColumn.DURATION).path("number").asDouble()).isEqualTo(3);
    assertThat(Values.read(value(RunColumn.STEPS))).isEqualTo("1/1");
    assertThat(value(RunColumn.FINISHED).path("date").path("start").asText())
        .isEqualTo("2026-11-22T10:00:00+09:00");
    assertThat(house.notion.received("POST", "/pages")).hasSize(1);
  }

  @Test
  void bringsALongTextUnbroken() throws Exception {
    String text = "가나다라 👩🏽‍🚀🇰🇷 한글과 그림말. ".repeat(230);
    assertThat(text.length()).isGreaterThan(5_000);
    String result = Documents.mapper().createObjectNode().put("answer", text).toString();
    house.ended(1, "long", RunStatus.SUCCEEDED, "{}", result);
    house.deliver();
    assertThat(blocks().stream().map(ReportsTest::words)).contains("answer: " + text);
  }

  @Test
  void aTextThatCouldNotBeWorkedOnIsNoFailure() throws Exception {
    RunView run = house.ended(1, "create-story", RunStatus.FAILED, "{\"name\":\"지호\"}", "");
    String words = new Text("다룰 수 없는 글입니다", "not to be worked on").lines();
    var refusal = new Failure("story", Failure.Kind.REFUSED, words, List.of(), 1);
    house.end(DeliveryHouse.failed(run, refusal));
    house.deliver();
    assertThat(Values.option(value(RunColumn.STATUS))).isEqualTo("Refused");
    assertThat(everything()).contains("글을 고쳐서").doesNotContain("지호");
  }

  @Test
  void tellsCauseAndNextStepOfAFailureAndHidesWhoThePersonIs() throws Exception {
    RunView run =
        house.ended(
            1,
            "create-story",
            RunStatus.FAILED,
            "{\"name\":\"지호\",\"contact\":{\"email\":\"jiho@example.com\"},\"note\":\"010-1234-5678로 연락\"}",
            "");
    var failure =
        new Failure(
            "story",
            Failure.Kind.THREW,
            "no page for 지호, ask jiho@example.com",
            List.of("java.io.IOException"),
            3);
    house.runs.put(run.id(), DeliveryHouse.failed(run, failure));
    house.deliver();
    assertThat(row().path("icon").path("emoji").asText()).isEqualTo("❌");
    assertThat(Values.option(value(RunColumn.STATUS))).isEqualTo("Failed");
    assertThat(Values.read(value(RunColumn.ERROR)))
        .isEqualTo("단계 story: 단계의 코드가 오류를 냈습니다 (IOException) (3번 시도)");
    assertThat(everything())
        .contains("원인: ", "할 일: ", "no page for ●●●, ask ●●●", "●●●로 연락")
        .doesNotContain("지호", "jiho", "1234");
  }

  @Test
  void showsAnAnalysisAndAnIndex() {
    String analysis =
        """
        {"category":"work","categoryName":{"ko":"직장","en":"work"},"severity":"medium",
         "analysis":{"summary":"야근이 잦다","coreIssue":"일이 많다","emotionalPattern":"지침",
         "rootCause":"사람이 부족","insights":["하나","둘","셋"],
         "options":[{"title":"말하기","description":"상사에게","pros":"분명","cons":"어색","difficulty":"보통"}],
         "nextActions":[{"action":"적기","why":"보려고","how":"종이에","timeline":"오늘"}],"warnings":[]}}
        """;
    var read =
        ResultBlocks.of(Documents.parseOwn(new Json(analysis)), DeliveryHouse.STYLE, "http://here");
    assertThat(read.headline()).isEqualTo("야근이 잦다");
    assertThat(text(read))
        .contains("종류: 직장", "핵심 문제: 일이 많다", "말하기 (보통) 상사에게 ➕ 분명 ➖ 어색", "적기 (오늘) 종이에");
    var index =
        ResultBlocks.of(
            Documents.parseOwn(
                new Json(
                    "{\"final_score\":84,\"stage_label\":\"순항\",\"v3\":{\"index\":71},"
                        + "\"note\":{\"ko\":\"놀이입니다\",\"en\":\"a game\"}}")),
            DeliveryHouse.STYLE,
            "http://here");
    assertThat(index.headline()).isEqualTo("기적지수 84 (v3 71)");
    assertThat(text(index)).contains("단계: 순항", "참고: 놀이입니다");
  }

  private static String text(ResultBlocks.Read read) {
    return read.blocks().stream()
        .map(block -> RichText.read(block.content().path("rich_text")))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void showsNoMoreThanAPageOfAResultThatNobodyKnows() {
    ObjectNode many = Documents.mapper().createObjectNode();
    for (int n = 0; n < 500; n++) {
      many.put("field" + n, n);
    }
    var read = ResultBlocks.of(many, DeliveryHouse.STYLE, "http://here");
    assertThat(read.blocks()).hasSize(61);
    assertThat(text(read)).contains("440개 항목 더 보기");
  }

  @Test
  void reportsInShortWhatThereIsMuchOf() throws Exception {
    house.policy("*=auto, quiet=failures, off=off");
    for (int n = 1; n <= 40; n++) {
      house.ended(n, "ping", RunStatus.SUCCEEDED, "{}", "{\"answer\":\"pong\"}");
    }
    house.ended(41, "ping", RunStatus.FAILED, "{}", "");
    house.ended(42, "quiet", RunStatus.SUCCEEDED, "{}", "{}");
    house.ended(43, "quiet", RunStatus.TIMED_OUT, "{}", "");
    house.ended(44, "off", RunStatus.FAILED, "{}", "");
    house.deliver();
    List<Integer> sizes = new ArrayList<>();
    for (JsonNode row : house.notion.rows(house.places.tables().orElseThrow().runs().source())) {
      sizes.add(house.notion.children(row.path("id").asText()).size());
    }
    assertThat(sizes).hasSize(42);
    assertThat(sizes.stream().filter(size -> size <= 2)).hasSize(10);
  }

  @Test
  void tellsNothingOfARunThatAnotherHasCalled() throws Exception {
    RunView run = house.ended(1, "ping", RunStatus.SUCCEEDED, "{}", "{}");
    assertThat(run.parent()).isEmpty();
    var child =
        new RunView(
            "01kxxxxxxx9999999999999999",
            "ping",
            "plugin",
            RunStatus.SUCCEEDED,
            5,
            Optional.empty(),
            Optional.empty(),
            Optional.of(run.id()),
            run.id(),
            new Json("{}"),
            Optional.empty(),
            Optional.empty(),
            run.queuedAt(),
            Optional.empty(),
            run.startedAt(),
            run.endedAt(),
            1,
            List.of(),
            Optional.empty());
    house.end(child);
    house.deliver();
    assertThat(Values.read(value(RunColumn.RUN_ID))).isEqualTo(run.id());
  }

  @ParameterizedTest
  @CsvSource({
    "API, API",
    "PAGE, Page",
    "CHAT, Chat",
    "REQUEST, Request",
    "SCHEDULE, Schedule",
    ", API"
  })
  void saysWhatHadTheRunBegin(Trigger trigger, String option) throws Exception {
    RunView run = house.ended(1, "ping", RunStatus.SUCCEEDED, "{}", "{}");
    boolean byRow = trigger == null || trigger == Trigger.REQUEST;
    // A name like a row's says nothing, whoever chose it.
    Optional<String> user = byRow ? Optional.empty() : Optional.of("notion.of-a-program");
    house.runs.put(run.id(), triggered(run, user, Optional.ofNullable(trigger)));
    house.deliver();
    assertThat(Values.option(value(RunColumn.TRIGGER))).isEqualTo(option);
    assertThat(value(RunColumn.REQUEST).path("relation")).isEmpty();
  }

  private static RunView triggered(RunView run, Optional<String> user, Optional<Trigger> trigger) {
    return new RunView(
        run.id(),
        run.workflow(),
        run.plugin(),
        run.status(),
        5,
        run.label(),
        user,
        run.parent(),
        run.contextId(),
        run.input(),
        run.result(),
        run.error(),
        run.queuedAt(),
        run.notBefore(),
        run.startedAt(),
        run.endedAt(),
        run.seq(),
        run.steps(),
        trigger);
  }

  @Test
  void refusesARuleThatThereIsNot() {
    assertThatThrownBy(() -> Policy.parse("*=sometimes"))
        .hasMessageContaining("NOTION_REPORTS")
        .hasMessageContaining("sometimes");
  }
}
