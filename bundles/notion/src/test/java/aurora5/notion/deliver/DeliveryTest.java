package aurora5.notion.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.deliver.Delivery;
import aurora5.api.deliver.Delivery.State;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.store.Entry;
import aurora5.json.Documents;
import aurora5.notion.places.RunColumn;
import aurora5.notion.text.Values;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.Urgency;
import aurora5.testkit.notion.Fault;
import aurora5.testkit.notion.Received;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeliveryTest {
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

  private RunView run(int number) {
    return house.ended(number, "ping", RunStatus.SUCCEEDED, "{\"n\":1}", "{\"answer\":\"pong\"}");
  }

  private List<String> runIds() {
    return house.notion.rows(house.places.tables().orElseThrow().runs().source()).stream()
        .map(row -> Values.read(row.path("properties").path(RunColumn.RUN_ID.title())))
        .toList();
  }

  private Delivery delivery(RunView run) {
    return house.ledger.find("run." + run.id()).orElseThrow();
  }

  @Test
  void bringsEachRunOnce() throws Exception {
    RunView first = run(1);
    RunView second = run(2);
    house.deliver();
    house.deliver();
    house.restart();
    house.deliver();
    assertThat(runIds()).containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(house.notion.received("POST", PAGES)).hasSize(2);
    assertThat(delivery(first))
        .returns(State.DONE, Delivery::state)
        .matches(row -> row.place().isPresent());
  }

  @Test
  void takesWhatNotionSaysItHasSaved() throws Exception {
    house.notion.fail("POST", PAGES, Fault.savedButUnavailable(), 1);
    RunView run = run(1);
    house.deliver();
    assertThat(runIds()).containsExactly(run.id());
    assertThat(house.notion.received("POST", PAGES)).hasSize(1);
    assertThat(delivery(run).state()).isEqualTo(State.DONE);
  }

  @Test
  void looksBeforeItMakesAPageAgain() throws Exception {
    house.notion.fail("POST", PAGES, Fault.reset(true), 1);
    RunView run = run(1);
    house.deliver();
    assertThat(delivery(run).doubt()).isEqualTo(1);
    house.pass(Duration.ofSeconds(10));
    assertThat(runIds()).containsExactly(run.id());
    assertThat(house.notion.received("POST", PAGES)).hasSize(1);
    assertThat(delivery(run).state()).isEqualTo(State.DONE);
  }

  @Test
  void looksTwiceForWhatIsNotFoundAtOnce() throws Exception {
    house.notion.workspace().lag(Duration.ofSeconds(3));
    house.notion.fail("POST", PAGES, Fault.gatewayTimeout(true), 1);
    RunView run = run(1);
    house.deliver();
    house.pass(Duration.ofSeconds(10));
    assertThat(runIds()).containsExactly(run.id());
    List<Received> looks = house.notion.received("POST", "/data_sources/.*/query");
    assertThat(looks).hasSize(2);
    assertThat(Duration.between(DeliveryHouse.START, looks.get(0).at()))
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(Duration.between(looks.get(0).at(), looks.get(1).at()))
        .isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void makesThePageAgainWhenItIsNotThere() throws Exception {
    house.notion.fail("POST", PAGES, Fault.badGateway(false), 1);
    RunView run = run(1);
    house.deliver();
    house.pass(Duration.ofSeconds(10));
    assertThat(runIds()).containsExactly(run.id());
    assertThat(house.notion.received("POST", PAGES)).hasSize(2);
  }

  @Test
  void looksFirstAfterARestart() throws Exception {
    house.notion.fail("POST", PAGES, Fault.reset(true), 1);
    RunView run = run(1);
    house.deliver();
    house.restart();
    house.pass(Duration.ofSeconds(10));
    assertThat(runIds()).containsExactly(run.id());
    assertThat(house.notion.received("POST", PAGES)).hasSize(1);
  }

  @Test
  void keepsTheOldestOfTwo() throws Exception {
    house.notion.workspace().lag(Duration.ofSeconds(30));
    house.notion.fail("POST", PAGES, Fault.reset(true), 2);
    RunView run = run(1);
    house.deliver();
    house.pass(Duration.ofSeconds(8));
    assertThat(runIds()).as("Notion took longer than anybody waits").hasSize(2);
    String oldest = rows().get(0).path("id").asText();
    house.notion.workspace().lag(Duration.ZERO);
    house.pass(Duration.ofSeconds(20));
    assertThat(runIds()).containsExactly(run.id());
    assertThat(delivery(run).place()).contains(oldest);
  }

  @Test
  void findsInAMinuteWhatWasMadeTwice() throws Exception {
    house.notion.workspace().lag(Duration.ofSeconds(30));
    house.notion.fail("POST", PAGES, Fault.reset(true), 1);
    RunView run = run(1);
    house.deliver();
    house.pass(Duration.ofSeconds(10));
    assertThat(runIds()).as("Notion took longer than anybody waits").hasSize(2);
    String oldest = rows().get(0).path("id").asText();
    house.restart();
    house.pass(Duration.ofSeconds(70));
    assertThat(runIds()).containsExactly(run.id());
    assertThat(delivery(run))
        .returns(State.DONE, Delivery::state)
        .returns(Optional.of(oldest), Delivery::place);
  }

  private List<JsonNode> rows() {
    return house.notion.rows(house.places.tables().orElseThrow().runs().source()).stream()
        .sorted(
            (a, b) -> a.path("created_time").asText().compareTo(b.path("created_time").asText()))
        .toList();
  }

  @Test
  void sendsNothingBeforeItMay() throws Exception {
    house.notion.fail(
        "POST", PAGES, Fault.rateLimited("public_api_space_request_rate_limit", 40), 1);
    run(1);
    run(2);
    house.deliver();
    house.pass(Duration.ofSeconds(60));
    List<Received> calls = house.notion.received();
    assertThat(calls.get(1).at())
        .isAfterOrEqualTo(DeliveryHouse.START.plus(Duration.ofSeconds(40)));
    assertThat(runIds()).hasSize(2);
  }

  @Test
  void appendsTheRestOfALongPageOnce() throws Exception {
    String text = "긴 글 👨‍👩‍👧‍👦🇰🇷 ".repeat(7) + "\n";
    var result = Documents.mapper().createObjectNode().put("title", "긴 이야기");
    var pages = result.putArray("pages");
    for (int page = 1; page <= 90; page++) {
      pages
          .addObject()
          .put("page", page)
          .put("title", "쪽 " + page)
          .put("text", page + text.repeat(3));
    }
    house.notion.fail("PATCH", "/blocks/.*/children", Fault.reset(true), 1);
    house.notion.fail("PATCH", "/blocks/.*/children", Fault.internal(false), 1);
    house.notion.fail("PATCH", "/blocks/.*/children", Fault.savedButUnavailable(), 1);
    RunView run = house.ended(1, "create-story", RunStatus.SUCCEEDED, "{}", result.toString());
    house.deliver();
    house.pass(Duration.ofSeconds(60));
    String page = delivery(run).place().orElseThrow();
    assertThat(delivery(run).state()).isEqualTo(State.DONE);
    List<String> headings = new ArrayList<>();
    for (JsonNode block : blocks(page)) {
      if (block.path("type").asText().equals("heading_3")) {
        headings.add(block.path("heading_3").path("rich_text").path(0).path("plain_text").asText());
      }
    }
    List<String> wanted = new ArrayList<>();
    for (int n = 1; n <= 90; n++) {
      wanted.add(n + ". 쪽 " + n);
    }
    wanted.add("단계");
    assertThat(headings).containsExactlyElementsOf(wanted);
  }

  private List<JsonNode> blocks(String page) throws Exception {
    List<JsonNode> all = new ArrayList<>();
    var gateway = new PlainGateway(house.notion.base());
    String cursor = "";
    do {
      var query = new HashMap<>(Map.of("page_size", "100"));
      if (!cursor.isEmpty()) {
        query.put("start_cursor", cursor);
      }
      JsonNode answer =
          gateway.call(Call.get(Urgency.POLL, "/blocks/" + page + "/children", query));
      answer.path("results").forEach(all::add);
      cursor = answer.path("next_cursor").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));
    return all;
  }

  @Test
  void listsWhatNotionRefusesUntilAPersonHasItTriedAgain() throws Exception {
    house.notion.fail(
        "POST",
        PAGES,
        Fault.error(400, "validation_error", "no", Documents.mapper().createObjectNode(), false),
        3);
    RunView run = run(1);
    house.deliver();
    house.pass(Duration.ofMinutes(3));
    assertThat(house.store.deliveries().in(State.REFUSED, 10))
        .singleElement()
        .returns("run." + run.id(), Delivery::key)
        .matches(row -> row.word().isPresent());
    assertThat(house.notion.received("POST", PAGES))
        .as("as it is, after a look at the tables, and without leading anywhere")
        .hasSize(3);
    assertThat(house.ledger.retry("run." + run.id())).isTrue();
    assertThat(house.ledger.retry("run." + run.id())).isFalse();
    house.deliver();
    assertThat(runIds()).containsExactly(run.id());
  }

  @Test
  void looksAtTheTablesBeforeItCallsSomethingRefused() throws Exception {
    run(1);
    house.deliver();
    var table = house.places.tables().orElseThrow().runs();
    ObjectNode gone = Documents.mapper().createObjectNode();
    gone.putObject("properties").putNull(table.id(RunColumn.STEPS));
    house.notion.person("PATCH", "/data_sources/" + table.source(), gone);
    for (int n = 2; n <= 5; n++) {
      run(n);
    }
    house.deliver();
    assertThat(house.places.looks()).as("once for all").isEqualTo(1);
    assertThat(house.store.deliveries().in(State.REFUSED, 10)).isEmpty();
    assertThat(house.waiting()).isZero();
    assertThat(runIds()).hasSize(5);
  }

  @Test
  void leavesOutWhatLeadsToAPageThatIsGoneAndHoldsUpNobody() throws Exception {
    RunView orphan = house.endedFor(1, UUID.randomUUID().toString());
    RunView next = run(2);
    house.pass(Duration.ofSeconds(5));
    assertThat(runIds()).containsExactlyInAnyOrder(orphan.id(), next.id());
    assertThat(house.places.looks()).isEqualTo(1);
    assertThat(house.store.deliveries().in(State.REFUSED, 10)).isEmpty();
  }

  @Test
  void looksAtMostOnceAMinuteAtTablesInWhichNothingIsWrong() throws Exception {
    house.notion.fail(
        "POST",
        PAGES,
        Fault.error(400, "validation_error", "no", Documents.mapper().createObjectNode(), false),
        1_000);
    for (int n = 1; n <= 20; n++) {
      run(n);
    }
    house.pass(Duration.ofMinutes(3));
    assertThat(house.store.deliveries().in(State.REFUSED, 30)).hasSize(20);
    assertThat(house.places.looks()).isLessThanOrEqualTo(3);
  }

  @Test
  void whateverWasRefusedIsTriedAgainOnWhicheverWay() {
    var said = new Text("거절", "refused");
    for (String channel : List.of("notion-comments", Ledger.CHANNEL)) {
      Delivery row =
          Delivery.fresh(channel, channel + "-1", 0, new Json("{}"), DeliveryHouse.START);
      Delivery refused = Course.refused(row, said);
      house
          .store
          .journal()
          .append(List.of(new Entry.DeliveryRow(refused)))
          .toCompletableFuture()
          .join();
    }
    assertThat(house.ledger.retry("nothing")).isFalse();
    assertThat(house.ledger.retry("notion-comments-1")).isTrue();
    assertThat(house.store.deliveries().due("notion-comments", DeliveryHouse.START, 9))
        .singleElement()
        .returns(0, Delivery::attempts);
    assertThat(house.ledger.retryAll()).isTrue();
    assertThat(house.store.deliveries().in(State.REFUSED, 10)).isEmpty();
    assertThat(house.ledger.retryAll()).isFalse();
  }

  @Test
  void looksForThePageOfALongRunThatNobodyRemembers() throws Exception {
    RunView run = house.begun(1, "story");
    house.pass(Duration.ofSeconds(11));
    // Of what is done only the newest is kept.
    List<Entry> newer = new ArrayList<>();
    for (int n = 0; n < 10_001; n++) {
      Delivery row = Delivery.fresh("other", "o" + n, 0, new Json("{}"), DeliveryHouse.START);
      newer.add(new Entry.DeliveryRow(Course.left(row, new Text("끝", "done"))));
    }
    house.store.journal().append(newer).toCompletableFuture().join();
    assertThat(house.ledger.find("run." + run.id())).isEmpty();
    house.over(run, RunStatus.SUCCEEDED);
    house.deliver();
    assertThat(runIds()).containsExactly(run.id());
    assertThat(house.notion.received("POST", PAGES)).hasSize(1);
  }

  /** Nobody who ends a run is held up, Notion is hardly asked, and nothing is lost. */
  @Test
  void anHourWithoutNotionCostsNothing() throws Exception {
    house.notion.outage(Fault.reset(false), Duration.ofHours(1));
    List<String> wanted = new ArrayList<>();
    for (int minute = 1; minute <= 60; minute++) {
      wanted.add(run(minute).id());
      house.pass(Duration.ofMinutes(1));
    }
    assertThat(house.notion.received()).as("calls in an hour").hasSizeLessThan(60);
    assertThat(house.store.deliveries().in(State.REFUSED, 10)).isEmpty();
    house.pass(Duration.ofMinutes(8));
    assertThat(house.waiting()).isZero();
    assertThat(runIds()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void waitsForAKeyThatIsMended() throws Exception {
    house.notion.outage(
        Fault.error(401, "unauthorized", "no", Documents.mapper().createObjectNode(), false),
        Duration.ofHours(1));
    for (int n = 1; n <= 20; n++) {
      run(n);
    }
    house.pass(Duration.ofMinutes(5));
    assertThat(house.waiting()).isEqualTo(20);
    assertThat(house.standing.trouble()).isPresent();
    assertThat(house.notion.received()).as("it is not asked again and again").hasSizeLessThan(10);
    house.notion.mend();
    house.pass(Duration.ofMinutes(2));
    assertThat(runIds()).hasSize(20);
    assertThat(house.standing.trouble()).isEmpty();
  }

  @Test
  void saysInCommentsWhatNoPageCanBeMadeFor() throws Exception {
    house.notion.workspace().full(true);
    RunView run = run(1);
    house.deliver();
    assertThat(house.standing.compact()).isTrue();
    run(2);
    house.deliver();
    house.restart();
    run(3);
    house.deliver();
    assertThat(runIds()).isEmpty();
    assertThat(house.notion.received("POST", PAGES)).as("never tried again").hasSize(1);
    assertThat(house.notion.workspace().all("comment")).hasSize(3);
    assertThat(delivery(run))
        .returns(State.DONE, Delivery::state)
        .matches(row -> row.word().isPresent());
  }

  /** The promise of the whole: an outage, storms, lost answers and deaths, and 200 pages. */
  @Test
  void brings200RunsThroughAllOfIt() throws Exception {
    List<String> wanted = new ArrayList<>();
    for (int n = 1; n <= 200; n++) {
      wanted.add(run(n).id());
      switch (n % 40) {
        case 3 -> house.notion.fail("POST", PAGES, Fault.reset(true), 1);
        case 9 -> house.notion.fail("POST", PAGES, Fault.savedButUnavailable(), 1);
        case 15 -> house.notion.fail("POST", PAGES, Fault.gatewayTimeout(true), 1);
        case 21 -> house.notion.fail("POST", PAGES, Fault.badGateway(false), 1);
        case 27 ->
            house.notion.fail(
                "POST", ".*", Fault.rateLimited("public_api_request_rate_limit", 7), 2);
        case 33 -> house.notion.fail(".*", ".*", Fault.overloaded(3), 2);
        default -> house.deliver();
      }
      if (n == 60) {
        house.notion.outage(Fault.reset(false), Duration.ofSeconds(60));
      }
      if (n % 50 == 0) {
        house.restart();
      }
      house.pass(Duration.ofSeconds(1));
    }
    house.pass(Duration.ofMinutes(5));
    assertThat(house.waiting()).isZero();
    assertThat(house.store.deliveries().in(State.REFUSED, 10)).isEmpty();
    assertThat(runIds()).containsExactlyInAnyOrderElementsOf(wanted);
    assertNothingBeforeRetryAfter();
  }

  private void assertNothingBeforeRetryAfter() {
    Instant closed = Instant.MIN;
    for (Received call : house.notion.received()) {
      assertThat(call.at()).isAfterOrEqualTo(closed);
      if (call.status() == 429) {
        closed = call.at().plus(Duration.ofSeconds(7));
      } else if (call.status() == 529) {
        closed = call.at().plus(Duration.ofSeconds(3));
      }
    }
  }
}
