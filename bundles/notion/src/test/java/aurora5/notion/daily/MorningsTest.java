package aurora5.notion.daily;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.metrics.ModelCall;
import aurora5.api.run.RunStatus;
import aurora5.api.step.Failure;
import aurora5.api.store.Entry;
import aurora5.notion.deliver.DeliveryHouse;
import aurora5.notion.text.RichText;
import aurora5.testkit.notion.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the house begins at 10:00 in Seoul. */
final class MorningsTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  @TempDir Path folder;
  private DeliveryHouse house;

  @BeforeEach
  void open() throws Exception {
    house = new DeliveryHouse(folder).with(new DailySubject(() -> DeliveryHouse.STYLE));
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  private Mornings mornings() {
    var counting =
        new Counting(
            house.store.runs(),
            house.store.notices(),
            house.store.alerts(),
            house.store.deliveries(),
            house.store.spending());
    return new Mornings(house.ledger, house.store.notices(), counting, () -> SEOUL, house.time);
  }

  private void at(String time) throws InterruptedException {
    house.time.jumpTo(Instant.parse(time));
    mornings().look();
    house.deliver();
  }

  private List<JsonNode> days() {
    return house.notion.workspace().all("page").stream()
        .filter(page -> page.path("parent").path("page_id").asText().equals(house.notion.page()))
        .toList();
  }

  private List<String> titles() {
    return days().stream()
        .map(page -> RichText.read(page.path("properties").path("title").path("title")))
        .toList();
  }

  @Test
  void makesAPageOnceADayAndMakesUpForWhatWasMissed() throws Exception {
    at("2026-11-22T01:00:00Z");
    assertThat(titles()).as("the first comes on the next morning").isEmpty();
    at("2026-11-22T23:59:59Z");
    assertThat(titles()).isEmpty();
    at("2026-11-23T00:00:00Z");
    at("2026-11-23T05:00:00Z");
    house.restart();
    at("2026-11-23T06:00:00Z");
    assertThat(titles()).containsExactly("Daily 2026-11-23");
    house.restart();
    at("2026-11-26T03:00:00Z");
    assertThat(titles())
        .containsExactlyInAnyOrder(
            "Daily 2026-11-23", "Daily 2026-11-24", "Daily 2026-11-25", "Daily 2026-11-26");
    at("2027-01-01T03:00:00Z");
    assertThat(titles()).as("no more than a week").hasSize(4 + 7);
  }

  @Test
  void findsThePageOfADayWhoseAnswerWasLost() throws Exception {
    at("2026-11-22T01:00:00Z");
    house.notion.fail("POST", "/pages", Fault.reset(true), 1);
    at("2026-11-23T00:00:00Z");
    house.restart();
    house.pass(Duration.ofSeconds(20));
    assertThat(titles()).containsExactly("Daily 2026-11-23");
  }

  @Test
  void saysWhatTheDayWasLike() throws Exception {
    at("2026-11-22T01:00:00Z");
    house.policy("*=off");
    for (int n = 1; n <= 4; n++) {
      house.ended(n, "ping", RunStatus.SUCCEEDED, "{}", "{}");
    }
    house.ended(5, "ping", RunStatus.FAILED, "{}", "");
    var refusal = new Failure("write", Failure.Kind.REFUSED, "not that", List.of(), 1);
    house.end(DeliveryHouse.failed(house.ended(6, "ping", RunStatus.FAILED, "{}", ""), refusal));
    var call =
        new ModelCall(
            "gpt", "text", "ok", 1, 0, 1, 0, 0, OptionalDouble.of(1.25), Duration.ofSeconds(1));
    house
        .store
        .journal()
        .append(
            List.of(
                new Entry.NoticeRow(
                    "safety", house.time.instant(), new Json("{\"light\":\"RED\"}")),
                new Entry.ModelUse(LocalDate.of(2026, 11, 22), call)))
        .toCompletableFuture()
        .join();
    at("2026-11-23T00:00:00Z");
    at("2026-11-24T00:00:00Z");
    List<String> texts =
        days().stream()
            .flatMap(day -> house.notion.children(day.path("id").asText()).stream())
            .map(block -> RichText.read(block.path(block.path("type").asText()).path("rich_text")))
            .toList();
    assertThat(texts)
        .anyMatch(text -> text.startsWith("실행 6건, 실패 1건, RED 1건, YELLOW 0건"))
        .anyMatch(text -> text.startsWith("실행 0건, 실패 0건, RED 0건, YELLOW 0건"))
        .anyMatch(text -> text.equals("어제 모델 비용: $1.25"))
        .anyMatch(text -> text.equals("ping 3.0초"));
  }
}
