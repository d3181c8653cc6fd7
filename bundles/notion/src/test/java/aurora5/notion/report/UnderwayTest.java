package aurora5.notion.report;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.step.Failure;
import aurora5.notion.deliver.DeliveryHouse;
import aurora5.notion.places.RunColumn;
import aurora5.notion.text.Values;
import aurora5.testkit.notion.Fault;
import aurora5.testkit.notion.Received;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnderwayTest {
  private static final String PAGES = "/pages";

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

  private List<JsonNode> rows() {
    return house.notion.rows(house.places.tables().orElseThrow().runs().source());
  }

  private JsonNode row() {
    assertThat(rows()).hasSize(1);
    return rows().get(0);
  }

  private String status() {
    return Values.option(row().path("properties").path(RunColumn.STATUS.title()));
  }

  private List<String> runIds() {
    return rows().stream()
        .map(row -> Values.read(row.path("properties").path(RunColumn.RUN_ID.title())))
        .toList();
  }

  private List<Received> writes() {
    return house.notion.received().stream().filter(call -> !call.method().equals("GET")).toList();
  }

  @Test
  void aRunThatIsSoonOverCostsOneCall() throws Exception {
    RunView run = house.begun(1, "ping");
    house.pass(Duration.ofSeconds(9));
    assertThat(rows()).isEmpty();
    house.over(run, RunStatus.SUCCEEDED);
    house.pass(Duration.ofSeconds(9));
    assertThat(status()).isEqualTo("Success");
    assertThat(house.notion.received()).hasSize(1);
  }

  @Test
  void theEndOfARedRunTakesItsLabelFromTheTitle() throws Exception {
    RunView run = house.begun(1, "story");
    house.runs.put(run.id(), DeliveryHouse.labelled(run, "도토리 이야기"));
    house.pass(Duration.ofSeconds(11));
    assertThat(title()).contains("story", "도토리");
    var red = new Failure("write", Failure.Kind.RED, "call 109", List.of(), 1);
    house.end(DeliveryHouse.failed(house.over(run, RunStatus.FAILED), red));
    house.pass(Duration.ofSeconds(1));
    assertThat(title()).contains("story").doesNotContain("도토리");
    assertThat(status()).isEqualTo("Refused");
  }

  private String title() {
    return Values.read(row().path("properties").path(RunColumn.NAME.title()));
  }

  @Test
  void aRunThatTakesLongHasARowWhichItsEndCompletes() throws Exception {
    RunView run = house.begun(1, "story");
    house.pass(Duration.ofSeconds(11));
    assertThat(status()).isEqualTo("Running");
    assertThat(row().path("icon").path("emoji").asText()).isEqualTo("⏳");
    assertThat(row().path("properties").path("Finished").path("date").isNull()).isTrue();
    assertThat(house.notion.children(row().path("id").asText())).isEmpty();
    house.pass(Duration.ofSeconds(60));
    assertThat(writes()).as("nothing has changed").hasSize(1);
    house.over(run, RunStatus.FAILED);
    house.deliver();
    assertThat(status()).isEqualTo("Failed");
    assertThat(row().path("icon").path("emoji").asText()).isEqualTo("❌");
    assertThat(row().path("properties").path("Duration").path("number").asInt()).isBetween(70, 72);
    assertThat(house.notion.children(row().path("id").asText())).isNotEmpty();
    assertThat(house.notion.received("POST", PAGES)).hasSize(1);
  }

  @Test
  void aRunThatWaitsForAPersonIsShownAtOnceAndAgainWhenItGoesOn() throws Exception {
    RunView run = house.begun(1, "approval");
    house.turns(run, RunStatus.WAITING);
    house.deliver();
    assertThat(status()).isEqualTo("Waiting");
    house.pass(Duration.ofDays(1).dividedBy(24));
    house.turns(run, RunStatus.RUNNING);
    house.deliver();
    assertThat(status()).isEqualTo("Running");
    house.over(run, RunStatus.SUCCEEDED);
    house.deliver();
    assertThat(status()).isEqualTo("Success");
    assertThat(runIds()).containsExactly(run.id());
  }

  @Test
  void whatWasOpenWhenTheProcessBeganIsShownToo() throws Exception {
    RunView run = house.begun(1, "story");
    house.restart();
    house.pass(Duration.ofSeconds(11));
    assertThat(runIds()).containsExactly(run.id());
  }

  @Test
  void whatTheOperatorDoesNotWantIsNotShown() throws Exception {
    house.policy("*=failures, off=off, brief=brief");
    house.turns(house.begun(1, "ping"), RunStatus.WAITING);
    house.turns(house.begun(2, "off"), RunStatus.WAITING);
    RunView brief = house.begun(3, "brief");
    house.pass(Duration.ofSeconds(20));
    assertThat(runIds()).containsExactly(brief.id());
    house.policy("*=failures");
    house.over(brief, RunStatus.SUCCEEDED);
    house.deliver();
    assertThat(status()).as("what is there is not left behind").isEqualTo("Success");
  }

  @Test
  void nothingIsSaidOfItInCommentsWhenNoPageCanBeMade() throws Exception {
    house.notion.workspace().full(true);
    RunView run = house.begun(1, "story");
    house.pass(Duration.ofSeconds(20));
    assertThat(house.notion.workspace().all("comment")).isEmpty();
    house.over(run, RunStatus.SUCCEEDED);
    house.deliver();
    assertThat(house.notion.workspace().all("comment")).hasSize(1);
  }

  /** Long ones, waiting ones and short ones through lost answers, an outage and deaths. */
  @Test
  void eachHasOneRowWhateverHappens() throws Exception {
    List<RunView> runs = new ArrayList<>();
    for (int n = 1; n <= 60; n++) {
      runs.add(house.begun(n, "story"));
      if (n % 3 == 0) {
        house.turns(runs.get(n - 1), RunStatus.WAITING);
      }
      switch (n % 10) {
        case 1 -> house.notion.fail("POST", PAGES, Fault.reset(true), 1);
        case 3 -> house.notion.fail("POST", PAGES, Fault.gatewayTimeout(false), 1);
        case 5 -> house.notion.fail("PATCH", ".*", Fault.reset(true), 2);
        case 7 -> house.notion.fail("POST", PAGES, Fault.savedButUnavailable(), 1);
        case 9 -> house.notion.fail(".*", ".*", Fault.overloaded(2), 1);
        default -> house.deliver();
      }
      if (n == 30) {
        house.notion.outage(Fault.reset(false), Duration.ofSeconds(60));
      }
      house.pass(Duration.ofSeconds(2));
      if (n > 20) {
        house.over(runs.get(n - 21), RunStatus.SUCCEEDED);
      }
      if (n % 15 == 0) {
        house.restart();
      }
    }
    for (RunView run : runs.subList(40, 60)) {
      house.over(run, RunStatus.FAILED);
    }
    house.pass(Duration.ofMinutes(5));
    assertThat(house.waiting()).isZero();
    assertThat(runIds())
        .containsExactlyInAnyOrderElementsOf(runs.stream().map(RunView::id).toList());
    assertThat(rows())
        .allSatisfy(
            row -> {
              String now = Values.option(row.path("properties").path(RunColumn.STATUS.title()));
              assertThat(now).isIn("Success", "Failed");
              assertThat(house.notion.children(row.path("id").asText())).isNotEmpty();
            });
  }
}
