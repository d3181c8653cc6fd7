package aurora5.notion.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.alert.Alerts;
import aurora5.api.alert.Notice;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import aurora5.json.Documents;
import aurora5.notion.deliver.DeliveryHouse;
import aurora5.notion.deliver.Hands;
import aurora5.notion.deliver.Ledger;
import aurora5.notion.deliver.Pictures;
import aurora5.notion.places.AlertColumn;
import aurora5.notion.text.RichText;
import aurora5.notion.text.Values;
import aurora5.testkit.memory.FailingJournal;
import aurora5.testkit.notion.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlertsInNotionTest {
  private static final Instant BEGAN = DeliveryHouse.START;

  @TempDir Path folder;
  private DeliveryHouse house;
  private AlertDesk desk;

  @BeforeEach
  void open() throws Exception {
    house =
        new DeliveryHouse(folder)
            .with(new AlertSubject(() -> DeliveryHouse.STYLE, key -> house.ledger.find(key)));
    desk = new AlertDesk(house.ledger, house.time);
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  private static Alert alert(long count, Severity severity) {
    return new Alert(
        "health.disk",
        4,
        severity,
        new Text("디스크가 거의 찼습니다", "The disk is nearly full"),
        new Text("자리를 비우세요.", "Make room."),
        count,
        BEGAN,
        BEGAN.plusSeconds(count),
        Optional.empty(),
        Optional.empty());
  }

  private static Alert closed(long count) {
    Alert open = alert(count, Severity.WARNING);
    return new Alert(
        open.key(),
        open.number(),
        open.severity(),
        open.title(),
        open.detail(),
        count,
        open.firstSeen(),
        open.lastSeen(),
        Optional.of(BEGAN.plusSeconds(count + 1)),
        open.acknowledgedAt());
  }

  private static Alert seen(Alert alert) {
    return new Alert(
        alert.key(),
        alert.number(),
        alert.severity(),
        alert.title(),
        alert.detail(),
        alert.count(),
        alert.firstSeen(),
        alert.lastSeen(),
        alert.closedAt(),
        Optional.of(alert.lastSeen()));
  }

  private static Notice raised(Alert alert) {
    return new Notice(alert.key() + "/raised/" + alert.severity(), Notice.Kind.RAISED, alert);
  }

  private List<JsonNode> rows() {
    return house.notion.rows(house.places.tables().orElseThrow().alerts().source());
  }

  private JsonNode value(AlertColumn column) {
    return rows().get(0).path("properties").path(column.title());
  }

  private List<String> page() {
    List<String> lines = new ArrayList<>();
    for (JsonNode block : house.notion.children(rows().get(0).path("id").asText())) {
      lines.add(RichText.read(block.path(block.path("type").asText()).path("rich_text")));
    }
    return lines;
  }

  @Test
  void keepsOneRowForAnIncidentFromItsBeginningToItsEnd() throws Exception {
    desk.told(raised(alert(1, Severity.WARNING)));
    desk.told(raised(alert(1, Severity.WARNING)));
    house.deliver();
    assertThat(rows()).hasSize(1);
    assertThat(Values.option(value(AlertColumn.STATE))).isEqualTo("Firing");
    assertThat(Values.option(value(AlertColumn.SERVICE))).isEqualTo("disk");
    desk.follow(List.of(alert(7, Severity.CRITICAL)));
    house.deliver();
    assertThat(value(AlertColumn.COUNT).path("number").asInt()).isEqualTo(7);
    assertThat(Values.option(value(AlertColumn.SEVERITY))).isEqualTo("Critical");
    desk.told(new Notice("r", Notice.Kind.RECOVERED, closed(9)));
    desk.told(raised(alert(7, Severity.CRITICAL)));
    house.deliver();
    assertThat(rows()).hasSize(1);
    assertThat(Values.option(value(AlertColumn.STATE))).isEqualTo("Resolved");
    assertThat(value(AlertColumn.RESOLVED).path("date").path("start").asText())
        .isEqualTo("2026-11-22T10:00:10.000+09:00".replace(".000", ""));
    assertThat(page())
        .anyMatch(line -> line.contains("더 심각해졌습니다"))
        .last()
        .asString()
        .contains("끝났습니다 (모두 9번)");
  }

  @Test
  void countsNoMoreThanOnceAMinute() throws Exception {
    desk.told(raised(alert(1, Severity.WARNING)));
    house.deliver();
    int before = house.notion.received().size();
    for (int count = 2; count < 120; count++) {
      desk.follow(List.of(alert(count, Severity.WARNING)));
      house.pass(Duration.ofSeconds(1));
    }
    assertThat(house.notion.received()).hasSizeLessThanOrEqualTo(before + 3);
    house.pass(Duration.ofMinutes(1));
    desk.follow(List.of(alert(150, Severity.WARNING)));
    house.deliver();
    assertThat(value(AlertColumn.COUNT).path("number").asInt()).isEqualTo(150);
  }

  @Test
  void leavesTheStateThatAPersonHasSetAlone() throws Exception {
    desk.told(raised(alert(1, Severity.WARNING)));
    house.deliver();
    acknowledgeInNotion();
    house.pass(Duration.ofMinutes(2));
    desk.follow(List.of(alert(5, Severity.WARNING)));
    house.deliver();
    assertThat(value(AlertColumn.COUNT).path("number").asInt()).isEqualTo(5);
    assertThat(Values.option(value(AlertColumn.STATE))).isEqualTo("Acknowledged");
  }

  private void acknowledgeInNotion() {
    ObjectNode body = Documents.mapper().createObjectNode();
    body.putObject("properties").set("State", Values.select("Acknowledged"));
    house.notion.person("PATCH", "/pages/" + rows().get(0).path("id").asText(), body);
  }

  @Test
  void readsInNotionWhatAPersonHasSeenAndShowsInNotionWhatWasSeenElsewhere() throws Exception {
    desk.told(raised(alert(1, Severity.WARNING)));
    house.deliver();
    var room = new OneAlert(alert(1, Severity.WARNING));
    var reader = new Acknowledgements(house.gateway, room);
    var table = house.places.tables().orElseThrow().alerts();
    assertThat(reader.read(table)).isFalse();
    acknowledgeInNotion();
    assertThat(reader.read(table)).isTrue();
    assertThat(room.acknowledged).containsExactly("health.disk");
    desk.follow(room.alerts(9));
    house.deliver();
    assertThat(page()).last().asString().contains("사람이 확인했습니다");
    assertThat(reader.read(table)).as("asked no more").isFalse();
  }

  private static final class OneAlert implements Alerts {
    private final List<String> acknowledged = new ArrayList<>();
    private Alert alert;

    private OneAlert(Alert alert) {
      this.alert = alert;
    }

    @Override
    public List<Alert> alerts(int limit) {
      return List.of(alert);
    }

    @Override
    public CompletionStage<Boolean> acknowledge(String key) {
      acknowledged.add(key);
      alert = seen(alert);
      return CompletableFuture.completedFuture(true);
    }
  }

  @Test
  void survivesLostAnswersAndRestarts() throws Exception {
    house.notion.fail("POST", "/pages", Fault.reset(true), 1);
    desk.told(raised(alert(1, Severity.WARNING)));
    house.deliver();
    house.restart();
    desk = new AlertDesk(house.ledger, house.time);
    house.notion.fail("PATCH", "/blocks/.*/children", Fault.reset(true), 1);
    desk.told(new Notice("r", Notice.Kind.RECOVERED, closed(3)));
    house.pass(Duration.ofSeconds(30));
    assertThat(rows()).hasSize(1);
    assertThat(Values.option(value(AlertColumn.STATE))).isEqualTo("Resolved");
    assertThat(page().stream().filter(line -> line.contains("끝났습니다"))).hasSize(1);
  }

  /** A full disk may be the very incident. */
  @Test
  void isThereAtOnceThoughTheDiskIsFullAndOnceWhenThereIsRoomAgain() throws Exception {
    var disk = new FailingJournal(house.store.journal());
    var ledger = new Ledger(disk, house.store.deliveries(), house.store.notices(), house.time);
    desk = new AlertDesk(ledger, house.time);
    disk.fail(Kind.FULL);
    assertThatThrownBy(() -> desk.told(raised(alert(1, Severity.WARNING))))
        .as("there is no other way")
        .isInstanceOf(StoreException.class);
    var subject = new AlertSubject(() -> DeliveryHouse.STYLE, key -> Optional.empty());
    var hands = new Hands(house.gateway, house.places, new Pictures(house.gateway, house.files));
    desk.shortcut(
        alert -> {
          hands.put(subject.article(alert, house.places.tables().orElseThrow()));
          return true;
        });
    disk.fail(Kind.FAILED);
    assertThatThrownBy(() -> desk.told(raised(alert(1, Severity.WARNING))))
        .as("a broken disk is no full one")
        .isInstanceOf(StoreException.class);
    disk.fail(Kind.FULL);
    desk.told(raised(alert(1, Severity.WARNING)));
    desk.told(raised(alert(1, Severity.WARNING)));
    assertThat(rows()).hasSize(1);
    assertThat(Values.option(value(AlertColumn.STATE))).isEqualTo("Firing");
    assertThatThrownBy(() -> desk.follow(List.of())).isInstanceOf(StoreException.class);
    disk.recover();
    desk.follow(List.of());
    house.pass(Duration.ofSeconds(10));
    desk.told(new Notice("r", Notice.Kind.RECOVERED, closed(3)));
    house.pass(Duration.ofSeconds(10));
    assertThat(rows()).hasSize(1);
    assertThat(Values.option(value(AlertColumn.STATE))).isEqualTo("Resolved");
    assertThat(house.notion.received("POST", "/pages")).hasSize(1);
  }

  @Test
  void doesNotBringBackWhatAPersonHasThrownAway() throws Exception {
    desk.told(raised(alert(1, Severity.WARNING)));
    house.deliver();
    house.notion.person(
        "DELETE", "/blocks/" + rows().get(0).path("id").asText(), Documents.mapper().missingNode());
    desk.told(new Notice("r", Notice.Kind.RECOVERED, closed(3)));
    house.pass(Duration.ofSeconds(30));
    assertThat(rows()).isEmpty();
    assertThat(house.waiting()).isZero();
  }
}
