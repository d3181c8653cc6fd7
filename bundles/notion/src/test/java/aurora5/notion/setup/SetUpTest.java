package aurora5.notion.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Text;
import aurora5.api.notion.NotionReport;
import aurora5.api.notion.NotionReport.Finding;
import aurora5.api.notion.NotionReport.Mark;
import aurora5.json.Documents;
import aurora5.notion.line.CallBook;
import aurora5.notion.line.Gate;
import aurora5.notion.line.Line;
import aurora5.notion.line.Post;
import aurora5.notion.line.Ticks;
import aurora5.notion.places.RequestColumn;
import aurora5.notion.places.RunColumn;
import aurora5.notion.places.Tables;
import aurora5.notion.setup.SetUp.Depth;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Urgency;
import aurora5.testkit.notion.Fault;
import aurora5.testkit.notion.NotionStandIn;
import aurora5.testkit.notion.workspace.Workspace.Capability;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetUpTest {
  private static final CallBook NO_BOOK =
      new CallBook() {
        @Override
        public void well(String route, Duration took) {}

        @Override
        public void failed(String route, Duration took, NotionException failure) {}
      };

  private NotionStandIn notion;
  private SetUp last;

  @BeforeEach
  void open() throws Exception {
    notion = new NotionStandIn();
  }

  @AfterEach
  void close() {
    notion.close();
  }

  private Optional<Remembered> run(Depth depth, Optional<Remembered> before) throws Exception {
    return run(depth, before, notion.page(), NotionStandIn.TOKEN);
  }

  /** Each with a wide gate of its own, so that nothing waits. */
  private Optional<Remembered> run(
      Depth depth, Optional<Remembered> before, String page, String token) throws Exception {
    var line =
        new Line(token, notion.base(), Gate.of(10_000, 1_000, Ticks.real()), new Post(), NO_BOOK);
    last =
        new SetUp(
            new Notion(line, time -> {}, Urgency.REPLY),
            depth,
            before,
            List.of("create-story", "analyze-problem"));
    return last.run(page.isEmpty() ? Optional.empty() : Optional.of(page));
  }

  private Remembered made() throws Exception {
    Remembered made = run(Depth.MAKE, Optional.empty()).orElseThrow();
    assertThat(last.report().well()).as(last.report().toString()).isTrue();
    return made;
  }

  private long databases() {
    return notion.workspace().all("database").size();
  }

  private String everything() {
    return Stream.of("page", "database", "data_source", "block", "view", "comment")
        .map(kind -> kind + notion.workspace().all(kind).size())
        .toList()
        .toString();
  }

  private Stream<Finding> marked(Mark mark) {
    return last.report().findings().stream().filter(finding -> finding.mark() == mark);
  }

  private JsonNode source(String id) {
    return notion.workspace().all("data_source").stream()
        .filter(each -> each.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void doesWithoutAPrefixThatAnotherTableHas() throws Exception {
    ObjectNode other = Documents.mapper().createObjectNode();
    other.putObject("parent").put("page_id", notion.page());
    ObjectNode columns = other.putObject("initial_data_source").putObject("properties");
    columns.putObject("No").putObject("unique_id").put("prefix", "REQ");
    notion.person("POST", "/databases", other);
    Tables tables = made().tables();
    JsonNode requests = source(tables.requests().source()).path("properties");
    assertThat(requests.at("/No/unique_id").has("prefix")).isTrue();
    assertThat(requests.at("/No/unique_id/prefix").isNull()).isTrue();
    assertThat(marked(Mark.NOTE)).singleElement().matches(n -> n.text().en().contains("prefix"));
    assertThat(databases()).isEqualTo(4);
  }

  @Test
  void makesThreeTablesThatLeadToEachOther() throws Exception {
    Tables tables = made().tables();
    assertThat(notion.workspace().all("database"))
        .extracting(each -> each.path("title").path(0).path("plain_text").asText())
        .containsExactly("Requests", "Runs", "Alerts");
    assertThat(notion.workspace().all("database"))
        .allMatch(
            each ->
                each.path("description").path(0).path("plain_text").asText().contains("aurora:"));
    assertThat(tables.runs().ids()).hasSize(RunColumn.values().length);
    assertThat(tables.requests().ids()).hasSize(RequestColumn.values().length);
    JsonNode requests = source(tables.requests().source()).path("properties");
    assertThat(requests.path("Run").path("relation").path("data_source_id").asText())
        .isEqualTo(tables.runs().source());
    assertThat(requests.path("Run").path("relation").path("type").asText())
        .as("one relation, seen from both sides")
        .isEqualTo("dual_property");
    assertThat(requests.path("Workflow").path("select").path("options"))
        .extracting(option -> option.path("name").asText())
        .containsExactly("create-story", "analyze-problem");
    JsonNode status = source(tables.runs().source()).path("properties").path("Status");
    assertThat(status.path("select").path("options"))
        .extracting(o -> o.path("name").asText() + " " + o.path("color").asText())
        .containsExactly(
            "Queued gray",
            "Running blue",
            "Waiting orange",
            "Waiting for plugin yellow",
            "Success green",
            "Failed red",
            "Refused gray",
            "Cancelled brown");
    assertThat(notion.workspace().all("view")).hasSize(3 + 6);
    assertThat(notion.rows(tables.runs().source())).hasSize(1);
    assertThat(notion.children(notion.page()).get(0).path("type").asText()).isEqualTo("callout");
    assertThat(notion.workspace().all("comment")).isEmpty();
  }

  @Test
  void aSecondTimeMakesNothingWithAndWithoutWhatWasKept() throws Exception {
    Remembered first = made();
    String before = everything();
    assertThat(run(Depth.MAKE, Optional.of(first))).contains(first);
    assertThat(marked(Mark.MADE)).isEmpty();
    assertThat(run(Depth.MAKE, Optional.empty())).contains(first);
    assertThat(marked(Mark.MADE)).isEmpty();
    assertThat(everything()).isEqualTo(before);
    assertThat(Remembered.of(first.json())).isEqualTo(first);
  }

  @Test
  void aDryRunSaysAndMakesNothing() throws Exception {
    String before = everything();
    assertThat(run(Depth.DRY_RUN, Optional.empty())).isEmpty();
    assertThat(marked(Mark.WOULD_MAKE).map(finding -> finding.text().en()))
        .anyMatch(text -> text.contains("Runs"))
        .hasSize(5);
    assertThat(everything()).isEqualTo(before);
    assertThat(last.report().well()).isTrue();
    made();
    String made = everything();
    run(Depth.DRY_RUN, Optional.empty());
    assertThat(marked(Mark.WOULD_MAKE)).isEmpty();
    run(Depth.CHECK, Optional.empty());
    assertThat(last.report().well()).isTrue();
    assertThat(everything()).isEqualTo(made);
  }

  @Test
  void renamingDoesNoHarm() throws Exception {
    Remembered first = made();
    var runs = first.tables().runs();
    ObjectNode renamed = Trees.object();
    renamed.putObject("properties").putObject(runs.id(RunColumn.STATUS)).put("name", "상태");
    ((ObjectNode) renamed.path("properties")).putObject("title").put("name", "이름");
    notion.person("PATCH", "/data_sources/" + runs.source(), renamed);
    ObjectNode title = Trees.object();
    title.set("title", Trees.text("실행"));
    notion.person("PATCH", "/databases/" + runs.database(), title);
    assertThat(run(Depth.MAKE, Optional.of(first))).contains(first);
    assertThat(marked(Mark.MADE)).isEmpty();
  }

  @Test
  void aMissingColumnIsAddedAndOthersStay() throws Exception {
    Remembered first = made();
    var runs = first.tables().runs();
    ObjectNode change = Trees.object();
    change.putObject("properties").putNull(runs.id(RunColumn.ERROR));
    ((ObjectNode) change.path("properties")).putObject("나의 열").putObject("checkbox");
    notion.person("PATCH", "/data_sources/" + runs.source(), change);
    run(Depth.CHECK, Optional.of(first));
    assertThat(source(runs.source()).path("properties").has("Error")).isFalse();
    Remembered second = run(Depth.TEND, Optional.of(first)).orElseThrow();
    assertThat(second.tables().runs().id(RunColumn.ERROR)).isNotEqualTo(runs.id(RunColumn.ERROR));
    assertThat(source(runs.source()).path("properties").has("나의 열")).isTrue();
    assertThat(marked(Mark.MADE).findFirst().orElseThrow().text().en()).contains("Error");
  }

  /** What an older Aurora has set up and kept. */
  @Test
  void theCheckBoxIsAddedToATableFromBefore() throws Exception {
    Remembered first = made();
    var requests = first.tables().requests();
    ObjectNode change = Trees.object();
    change.putObject("properties").putNull(requests.id(RequestColumn.APPROVE));
    notion.person("PATCH", "/data_sources/" + requests.source(), change);
    ObjectNode kept = (ObjectNode) Documents.parseOwn(first.json());
    ((ObjectNode) kept.at("/requests/columns")).remove("APPROVE");
    Remembered old = Remembered.of(Documents.json(kept));
    assertThat(old.tables().requests().has(RequestColumn.APPROVE)).isFalse();
    run(Depth.CHECK, Optional.of(old));
    assertThat(last.report().toString()).contains("Approve");
    Remembered now = run(Depth.TEND, Optional.of(old)).orElseThrow();
    assertThat(now.tables().requests().has(RequestColumn.APPROVE)).isTrue();
    assertThat(source(requests.source()).at("/properties/Approve/type").asText())
        .isEqualTo("checkbox");
  }

  @Test
  void aColumnOfAnotherTypeIsSaidAndNotTouched() throws Exception {
    Remembered first = made();
    var runs = first.tables().runs();
    ObjectNode change = Trees.object();
    change.putObject("properties").putNull(runs.id(RunColumn.LINK));
    notion.person("PATCH", "/data_sources/" + runs.source(), change);
    ObjectNode again = Trees.object();
    again.putObject("properties").putObject("Link").putObject("checkbox");
    notion.person("PATCH", "/data_sources/" + runs.source(), again);
    assertThat(run(Depth.MAKE, Optional.of(first))).isEmpty();
    assertThat(marked(Mark.WRONG).findFirst().orElseThrow().text().en()).contains("Link", "url");
  }

  @Test
  void aSecondDataSourceDoesNoHarm() throws Exception {
    Remembered first = made();
    for (String database :
        List.of(first.tables().runs().database(), first.tables().alerts().database())) {
      ObjectNode another = Trees.object();
      another.set("parent", Trees.parent("database_id", database));
      another.set("title", Trees.text("다른 표"));
      another.putObject("properties").putObject("Name").putObject("title");
      notion.person("POST", "/data_sources", another);
    }
    assertThat(run(Depth.MAKE, Optional.of(first))).contains(first);
    assertThat(run(Depth.MAKE, Optional.empty())).contains(first);
    assertThat(last.report().well()).isTrue();
    assertThat(marked(Mark.NOTE)).hasSize(2);
  }

  @Test
  void whatAPersonThrewAwayIsSaidAndNotRestored() throws Exception {
    Remembered first = made();
    notion.person(
        "PATCH",
        "/databases/" + first.tables().runs().database(),
        Trees.object().put("in_trash", true));
    assertThat(run(Depth.MAKE, Optional.of(first))).isEmpty();
    assertThat(marked(Mark.WRONG).findFirst().orElseThrow().text())
        .satisfies(
            text -> {
              assertThat(text.ko()).contains("Runs", "휴지통");
              assertThat(text.en()).contains("Runs", "trash");
            });
    assertThat(databases()).isEqualTo(2);
  }

  @Test
  void theSampleAndTheGuideStayAwayOnceThrownAway() throws Exception {
    Remembered first = made();
    for (String extra : List.of(Welcome.GUIDE, Welcome.SAMPLE)) {
      notion.person(
          "PATCH", "/pages/" + first.extras().get(extra), Trees.object().put("in_trash", true));
    }
    String before = everything();
    run(Depth.MAKE, Optional.of(first));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aTableThatWasMovedIsFoundByItsMarker() throws Exception {
    made();
    // As a move within Notion looks to a list of the page's children: it is not there any more.
    String other = notion.workspace().hiddenPage("다른 곳");
    notion.workspace().share(other);
    assertThat(run(Depth.MAKE, Optional.empty(), other, NotionStandIn.TOKEN)).isPresent();
    assertThat(databases()).isEqualTo(3);
  }

  @Test
  void lostAnswersMakeNothingTwice() throws Exception {
    notion.fail("PATCH", "/blocks/.*/children", Fault.reset(true), 1);
    notion.fail("POST", "/databases", Fault.reset(true), 1);
    notion.fail("POST", "/databases", Fault.savedButUnavailable(), 1);
    notion.fail("POST", "/databases", Fault.gatewayTimeout(false), 1);
    notion.fail("POST", "/pages", Fault.badGateway(true), 2);
    made();
    assertThat(databases()).isEqualTo(3);
    assertThat(notion.workspace().all("page")).as("home, guide, sample").hasSize(3);
    assertThat(
            notion.children(notion.page()).stream()
                .filter(block -> block.path("type").asText().equals("callout")))
        .hasSize(1);
  }

  @Test
  void whatWasBegunIsGoneOnWith() throws Exception {
    notion.fail("POST", "/databases", Fault.internal(false), 2);
    assertThatThrownBy(() -> run(Depth.MAKE, Optional.empty())).isInstanceOf(NotionException.class);
    made();
    assertThat(databases()).isEqualTo(3);
    assertThat(notion.workspace().all("page")).hasSize(3);
  }

  @Test
  void aViewThatCannotBeMadeStopsNothing() throws Exception {
    notion.fail("POST", "/views", Fault.internal(false), 3);
    made();
    assertThat(marked(Mark.NOTE)).hasSize(3);
  }

  @Test
  void aWrongTokenIsExplained() throws Exception {
    run(Depth.CHECK, Optional.empty(), notion.page(), "ntn_wrong");
    explained("NOTION_API_KEY", "ntn_…", "토큰");
  }

  @Test
  void anUnsharedPageIsExplained() throws Exception {
    notion.workspace().unshare(notion.page());
    run(Depth.MAKE, Optional.empty());
    explained("Connections", notion.page(), "연결(Connections)");
    assertThat(databases()).isZero();
  }

  @Test
  void aMissingPageIsExplained() throws Exception {
    run(Depth.CHECK, Optional.empty(), "", NotionStandIn.TOKEN);
    explained("NOTION_PAGE_ID", "link", "페이지 링크");
  }

  @Test
  void theLinkOfADatabaseIsExplained() throws Exception {
    String database = made().tables().runs().database();
    run(Depth.CHECK, Optional.empty(), database, NotionStandIn.TOKEN);
    explained("link of a database", "page", "데이터베이스");
  }

  @Test
  void eachMissingTickBoxIsNamed() throws Exception {
    notion.without(Capability.INSERT_COMMENTS);
    run(Depth.CHECK, Optional.empty());
    explained("“Insert comments”", "Capabilities", "‘댓글 삽입’");
    assertThat(marked(Mark.WRONG).findFirst().orElseThrow().text().en())
        .doesNotContain("Read comments");
    notion.without(Capability.READ_COMMENTS);
    run(Depth.CHECK, Optional.empty());
    explained("“Read comments”, “Insert comments”", "Capabilities", "‘댓글 읽기’, ‘댓글 삽입’");
    notion.workspace().allow(Capability.INSERT_COMMENTS, true);
    notion.workspace().allow(Capability.READ_COMMENTS, true);
    notion.without(Capability.UPDATE_CONTENT);
    String before = everything();
    run(Depth.CHECK, Optional.empty());
    explained("tick “Update content” under", "Capabilities", "‘콘텐츠 수정’ 항목");
    notion.without(Capability.INSERT_CONTENT);
    run(Depth.MAKE, Optional.empty());
    explained("“Update content”, “Insert content”", "Capabilities", "‘콘텐츠 수정’, ‘콘텐츠 삽입’");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aTokenOfAPersonsOwnIsCalledThat() throws Exception {
    notion.workspace().personal();
    run(Depth.CHECK, Optional.empty());
    assertThat(marked(Mark.OK).findFirst().orElseThrow().text())
        .returns("토큰: ‘지우’ 님의 개인 토큰입니다. Aurora가 이 이름으로 씁니다.", Text::ko)
        .returns("Token: a personal one of “지우”; Aurora writes under that name.", Text::en);
  }

  private void explained(String en, String alsoEn, String ko) {
    NotionReport report = last.report();
    assertThat(report.well()).isFalse();
    Finding wrong =
        report.findings().stream().filter(f -> f.mark() == Mark.WRONG).findFirst().orElseThrow();
    assertThat(wrong.text().en()).contains(en, alsoEn);
    assertThat(wrong.text().ko()).contains(ko);
  }
}
