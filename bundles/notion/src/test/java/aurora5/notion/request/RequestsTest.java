package aurora5.notion.request;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.json.Documents;
import aurora5.notion.deliver.DeliveryHouse;
import aurora5.notion.places.RequestColumn;
import aurora5.notion.text.Values;
import aurora5.testkit.FixedWorkflows;
import aurora5.testkit.notion.Fault;
import aurora5.testkit.notion.Received;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RequestsTest {
  @TempDir Path folder;
  private DeliveryHouse house;
  private Door door;
  private final FixedWorkflows workflows = GreetWorkflow.only();
  private RequestDesk desk;
  private OpenRequests open;

  @BeforeEach
  void begin() throws Exception {
    house = new DeliveryHouse(folder);
    door = new Door(house);
    house.with(
        new RequestSubject(
            id -> Optional.ofNullable(house.runs.get(id)), () -> DeliveryHouse.STYLE));
    desks();
  }

  private void desks() {
    desk = new RequestDesk(house.gateway, house.ledger, door, workflows);
    open = new OpenRequests(house.ledger, house.store.deliveries(), house.store.runs(), house.time);
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  private String row(String workflow, String input) {
    var table = house.places.tables().orElseThrow().requests();
    ObjectNode body = Documents.mapper().createObjectNode();
    body.putObject("parent").put("data_source_id", table.source());
    ObjectNode properties = body.putObject("properties");
    properties.set("Name", Values.title("인사해 줘"));
    if (!workflow.isEmpty()) {
      properties.set("Workflow", Values.select(workflow));
    }
    properties.set("Input", Values.text(input));
    properties.set("Status", Values.select("New"));
    return house.notion.person("POST", "/pages", body).path("id").asText();
  }

  private void set(String page, String column, JsonNode value) {
    ObjectNode body = Documents.mapper().createObjectNode();
    body.putObject("properties").set(column, value);
    house.notion.person("PATCH", "/pages/" + page, body);
  }

  private JsonNode value(String page, RequestColumn column) {
    return house
        .notion
        .person("GET", "/pages/" + page, Documents.mapper().missingNode())
        .path("properties")
        .path(column.title());
  }

  private String status(String page) {
    return Values.option(value(page, RequestColumn.STATUS));
  }

  private String result(String page) {
    return Values.read(value(page, RequestColumn.RESULT));
  }

  private boolean round() throws Exception {
    boolean news = desk.read(house.places.tables().orElseThrow().requests());
    open.note();
    open.follow();
    house.deliver();
    return news;
  }

  private void ends(int number, String page) {
    RunView run = house.ended(number, "greet", RunStatus.SUCCEEDED, "{}", "{\"greeting\":\"안녕\"}");
    assertThat(run.id()).endsWith(Integer.toString(number));
    assertThat(page).isNotEmpty();
  }

  @Test
  void startsARunAndWritesWhatCameOfIt() throws Exception {
    String page = row("greet", "Name: 하늘\ntimes: 3\npolite: 예");
    assertThat(round()).isTrue();
    assertThat(status(page)).isEqualTo("Accepted");
    StartRun wish = door.started().values().iterator().next();
    assertThat(wish.input().text()).isEqualTo("{\"name\":\"하늘\",\"times\":3,\"polite\":true}");
    assertThat(wish.label()).contains("인사해 줘");
    assertThat(wish.userId()).contains("notion." + page);
    assertThat(round()).as("nothing is new").isFalse();
    ends(1, page);
    round();
    round();
    round();
    assertThat(status(page)).isEqualTo("Done");
    assertThat(result(page)).contains("잘 끝났습니다", "/#/runs/");
    assertThat(value(page, RequestColumn.RUN).path("relation")).hasSize(1);
    assertThat(door.started()).hasSize(1);
  }

  @Test
  void startsOneRunThoughAnswersAreLostAndProcessesEnd() throws Exception {
    String page = row("greet", "{\"name\": \"하늘\"}");
    house.notion.fail("PATCH", "/pages/.*", Fault.reset(true), 1);
    round();
    house.restart();
    desks();
    round();
    house.notion.fail("PATCH", "/pages/.*", Fault.unavailable(false), 2);
    house.pass(Duration.ofSeconds(20));
    round();
    house.restart();
    desks();
    round();
    house.pass(Duration.ofSeconds(20));
    assertThat(door.started()).hasSize(1);
    assertThat(status(page)).isEqualTo("Accepted");
  }

  @Test
  void answersAWrongRowInWordsAndTriesItAgainWhenAPersonSaysSo() throws Exception {
    String page = row("gret", "hello");
    round();
    assertThat(status(page)).isEqualTo("Failed");
    assertThat(result(page)).contains("워크플로우를 찾을 수 없습니다: gret", "greet", "New로 바꾸면");
    set(page, "Workflow", Values.select("greet"));
    door.refuse(
        new Started.Refused(
            Started.Reason.WRONG_INPUT,
            new Text("입력이 맞지 않습니다.", "The input does not fit."),
            List.of(new Problem("/times", new Text("수가 아닙니다", "is no number")))));
    set(page, "Status", Values.select("New"));
    round();
    assertThat(result(page)).contains("- times: 수가 아닙니다");
    door.open();
    set(page, "Status", Values.select("New"));
    round();
    assertThat(status(page)).isEqualTo("Accepted");
    assertThat(door.started()).containsOnlyKeys("notion." + page + ".3");
  }

  @Test
  void saysWhichWorkflowsThereAreWhenNoneIsChosen() throws Exception {
    String page = row("", "hello");
    round();
    assertThat(result(page)).contains("Workflow를 고르세요: greet");
  }

  @Test
  void answersARedRowWithCare() throws Exception {
    door.refuse(new Started.Refused(Started.Reason.RED, new Text("109로 전화하세요", "call 109")));
    String page = row("greet", "name: …");
    round();
    assertThat(result(page)).isEqualTo("109로 전화하세요");
    assertThat(status(page)).isEqualTo("Done");
  }

  @Test
  void waitsWhileNothingIsTaken() throws Exception {
    door.refuse(new Started.Refused(Started.Reason.UNAVAILABLE, new Text("잠시 뒤에", "later")));
    String page = row("greet", "name: 하늘");
    round();
    assertThat(status(page)).isEqualTo("New");
    door.open();
    round();
    assertThat(status(page)).isEqualTo("Accepted");
  }

  @Test
  void leavesAloneWhatAPersonHasSetMeanwhile() throws Exception {
    String page = row("greet", "name: 하늘");
    round();
    set(page, "Status", Values.select("Cancelled by me"));
    ends(1, page);
    round();
    round();
    assertThat(status(page)).isEqualTo("Cancelled by me");
    set(page, "Status", Values.select("New"));
    round();
    assertThat(status(page)).isEqualTo("Accepted");
    assertThat(door.started()).hasSize(2);
  }

  @Test
  void writesOnlyWhatStandsOtherwiseAndLooksAgainBeforeItTriesAgain() throws Exception {
    String page = row("greet", "name: 하늘");
    round();
    ends(1, page);
    house.notion.fail(
        "PATCH", "/pages/" + page, Fault.rateLimited("public_api_request_rate_limit", 5), 1);
    round();
    set(page, "Status", Values.select("Mine"));
    house.pass(Duration.ofSeconds(10));
    assertThat(status(page)).as("set while Notion wanted to be left alone").isEqualTo("Mine");
    set(page, "Status", Values.select("New"));
    round();
    List<Received> writes = house.notion.received("PATCH", "/pages/" + page);
    assertThat(writes.get(0).body().path("properties")).as("Status, Result, key").hasSize(3);
    assertThat(writes.get(writes.size() - 1).body().path("properties"))
        .as("Result and key are there already")
        .hasSize(1);
  }
}
