package aurora5.notion.request;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.json.Documents;
import aurora5.notion.deliver.DeliveryHouse;
import aurora5.notion.places.RequestColumn;
import aurora5.notion.places.Table;
import aurora5.notion.text.Values;
import aurora5.testkit.FixedWorkflows;
import aurora5.testkit.notion.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AwaitsTest {
  @TempDir Path folder;
  private final FixedWorkflows workflows = GreetWorkflow.only();
  private DeliveryHouse house;
  private Door door;
  private RequestDesk desk;
  private RunView run;

  @BeforeEach
  void begin() throws Exception {
    house = new DeliveryHouse(folder);
    door = new Door(house);
    house.with(new AwaitSubject(door::find, workflows, () -> DeliveryHouse.STYLE), new Awaits());
    desk = new RequestDesk(house.gateway, house.ledger, door, workflows);
    run = house.begun(1, "greet");
    house.turns(run, RunStatus.WAITING);
    house.deliver();
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  private Table<RequestColumn> table() {
    return house.places.tables().orElseThrow().requests();
  }

  private JsonNode row() {
    List<JsonNode> rows = house.notion.rows(table().source());
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private JsonNode value(RequestColumn column) {
    return row().path("properties").path(column.title());
  }

  private void set(RequestColumn column, JsonNode value) {
    ObjectNode body = Documents.mapper().createObjectNode();
    body.putObject("properties").set(column.title(), value);
    house.notion.person("PATCH", "/pages/" + row().path("id").asText(), body);
  }

  private void tick() {
    set(RequestColumn.APPROVE, Values.tick(true));
  }

  private boolean ticked() {
    return Values.ticked(value(RequestColumn.APPROVE));
  }

  private String status() {
    return Values.option(value(RequestColumn.STATUS));
  }

  private String result() {
    return Values.read(value(RequestColumn.RESULT));
  }

  private boolean round() throws Exception {
    boolean news = desk.read(table());
    house.deliver();
    return news;
  }

  @Test
  void aTickIsYes() throws Exception {
    assertThat(Values.read(value(RequestColumn.INPUT))).isEqualTo("by: ");
    assertThat(result()).contains("Approve");
    assertThat(ticked()).isFalse();
    assertThat(round()).as("nobody has answered").isFalse();
    set(RequestColumn.INPUT, Values.text("by: 민지"));
    tick();
    assertThat(round()).isTrue();
    assertThat(door.events()).containsExactly(run.id() + " ask {\"by\":\"민지\",\"approved\":true}");
    assertThat(status()).isEqualTo("Done");
    assertThat(ticked()).as("people see what was answered").isTrue();
    assertThat(round()).isFalse();
    assertThat(door.events()).hasSize(1);
  }

  @Test
  void aTickThatIsTakenBackInTimeIsNone() throws Exception {
    tick();
    set(RequestColumn.APPROVE, Values.tick(false));
    assertThat(round()).isFalse();
    assertThat(door.events()).isEmpty();
  }

  @Test
  void aTickThatDoesNotFitIsTakenBackAndMayBeSetAgain() throws Exception {
    var missing = new Problem("/by", new Text("필요합니다", "is needed"));
    door.reply(
        event -> event.contains("by") ? new Reply.Done() : new Reply.Wrong(List.of(missing)));
    for (int time = 1; time <= 2; time++) {
      tick();
      round();
      assertThat(result()).contains("- by: 필요합니다");
      assertThat(status()).isEqualTo("Waiting");
      assertThat(ticked()).isFalse();
      assertThat(round()).as("not asked again by itself").isFalse();
      assertThat(door.events()).hasSize(time);
    }
    set(RequestColumn.INPUT, Values.text("by: 민지"));
    tick();
    round();
    assertThat(status()).isEqualTo("Done");
  }

  @Test
  void aStatusThatDoesNotFitIsAnsweredEachTimeItIsSet() throws Exception {
    door.reply(event -> new Reply.Wrong(List.of()));
    for (int time = 1; time <= 2; time++) {
      set(RequestColumn.STATUS, Values.select("Approved"));
      round();
      assertThat(status()).isEqualTo("Waiting");
      assertThat(round()).isFalse();
      assertThat(door.events()).hasSize(time);
    }
  }

  @Test
  void whatAPersonSetsInStatusSaysMoreThanATick() throws Exception {
    set(RequestColumn.INPUT, Values.text("by: 민지"));
    tick();
    set(RequestColumn.STATUS, Values.select("Rejected"));
    round();
    assertThat(door.events()).singleElement().asString().contains("\"approved\":false");
  }

  @Test
  void aSecondAnswerChangesNothing() throws Exception {
    tick();
    round();
    house.turns(run, RunStatus.SUCCEEDED);
    door.reply(event -> new Reply.Refused(new Text("이미 답을 받았습니다", "answered already")));
    set(RequestColumn.STATUS, Values.select("Rejected"));
    round();
    assertThat(status()).isEqualTo("Done");
    assertThat(result()).contains("처음 답이 그대로입니다");
  }

  @Test
  void anAnswerThatMustWaitForAPluginIsAskedForAgain() throws Exception {
    door.reply(event -> new Reply.Refused(new Text("플러그인이 없습니다", "no plugin")));
    tick();
    round();
    assertThat(status()).isEqualTo("Waiting");
    assertThat(result()).contains("플러그인이 없습니다");
    assertThat(ticked()).isFalse();
  }

  @Test
  void aTickWhoseAnswerIsLostOnTheWayBackIsGivenOnce() throws Exception {
    tick();
    house.notion.fail("PATCH", "/pages/.*", Fault.reset(true), 1);
    round();
    round();
    house.restart();
    desk = new RequestDesk(house.gateway, house.ledger, door, workflows);
    round();
    house.pass(Duration.ofSeconds(20));
    round();
    assertThat(door.events()).hasSize(1);
    assertThat(status()).isEqualTo("Done");
  }

  /** A table that was set up before there was a check box. */
  @Test
  void withoutTheColumnStatusStillAnswers() throws Exception {
    Map<RequestColumn, String> ids = new EnumMap<>(table().ids());
    ids.remove(RequestColumn.APPROVE);
    var old = new Table<>(table().database(), table().source(), ids);
    tick();
    assertThat(desk.read(old)).isFalse();
    set(RequestColumn.STATUS, Values.select("Answered"));
    assertThat(desk.read(old)).isTrue();
    assertThat(door.events()).hasSize(1);
  }
}
