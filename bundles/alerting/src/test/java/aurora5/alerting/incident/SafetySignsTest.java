package aurora5.alerting.incident;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.alert.Notice;
import aurora5.api.store.NoticeTable.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SafetySignsTest {
  private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
  private static final Json RED = new Json("{\"light\":\"RED\",\"ko\":\"까닭\",\"en\":\"a reason\"}");
  private static final Json YELLOW =
      new Json(
          "{\"light\":\"YELLOW\",\"area\":\"MONEY\",\"ko\":\"빚\",\"en\":\"debt\",\"areaKo\":\"재정\","
              + "\"areaEn\":\"money\",\"whereKo\":\"실행 r1\",\"whereEn\":\"run r1\"}");

  private final Book book = new Book();

  /** Two people within a second are two alarms, and both are told at once. */
  @Test
  void everyRedTextIsAnAlarmOfItsOwn() {
    Decision first = book.decide(SafetySigns.of(new Row(7, "safety", AT, RED), book::active));
    Decision second = book.decide(SafetySigns.of(new Row(8, "safety", AT, RED), book::active));

    assertThat(first.notices()).hasSize(1);
    assertThat(second.notices()).hasSize(1);
    assertThat(book.activeKeys()).containsExactlyInAnyOrder("safety.red.7", "safety.red.8");
    Alert alert = first.alerts().get(0);
    assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(alert.title().ko()).contains("까닭");
    assertThat(alert.detail().ko()).contains("2026-11-22 18:00 KST", "109");
  }

  @Test
  void aYellowTextIsToBeLookedAtWithinADay() {
    Alert alert =
        book.decide(SafetySigns.of(new Row(9, "safety", AT, YELLOW), book::active)).alerts().get(0);

    assertThat(alert.key()).isEqualTo("safety.yellow.money");
    assertThat(alert.severity()).isEqualTo(Severity.INFO);
    assertThat(alert.title().en()).isEqualTo("A text to look at: money");
    assertThat(alert.detail().en()).contains("debt", "run r1", "by 2026-11-23 18:00 KST");
  }

  /** What an operator with many worries a day wants: one list for each area, told once. */
  @Test
  void yellowTextsOfOneAreaAreOneListThatIsToldOnce() {
    List<Notice> notices = new ArrayList<>();
    for (int minute = 0; minute < 100; minute++) {
      var row = new Row(10 + minute, "safety", AT.plusSeconds(60L * minute), YELLOW);
      notices.addAll(book.decide(SafetySigns.of(row, book::active)).notices());
    }
    assertThat(notices).hasSize(1);
    Alert list = book.active("safety.yellow.money").orElseThrow();
    assertThat(list.title().ko()).isEqualTo("살펴볼 글이 100개 있습니다: 재정");
    assertThat(list.detail().ko().lines()).hasSize(101);
    assertThat(list.detail().ko()).startsWith("2026-11-23 18:00 KST까지");
    assertThat(list.detail().ko()).endsWith("- 빚 (실행 r1, 2026-11-22 19:39 KST)");
  }

  @Test
  void aListGrowsOnlySoFar() {
    for (int text = 0; text < Reviews.LINES + 5; text++) {
      book.decide(SafetySigns.of(new Row(10 + text, "safety", AT, YELLOW), book::active));
    }
    Alert list = book.active("safety.yellow.money").orElseThrow();
    assertThat(list.title().en()).isEqualTo("200+ texts to look at: money");
    assertThat(list.detail().en().lines()).hasSize(1 + Reviews.LINES);
  }

  /** Between a click and the end of the list another text may come; nobody has seen that one. */
  @Test
  void whatComesAfterAListWasSeenIsAnotherList() {
    book.decide(SafetySigns.of(new Row(9, "safety", AT, YELLOW), book::active));
    book.acknowledge("safety.yellow.money", AT.plusSeconds(1));
    book.decide(SafetySigns.of(new Row(10, "safety", AT.plusSeconds(2), YELLOW), book::active));

    Alert next = book.active("safety.yellow.money").orElseThrow();
    assertThat(next.number()).isEqualTo(2);
    assertThat(next.acknowledgedAt()).isEmpty();
    assertThat(next.detail().en().lines()).hasSize(2);
  }

  @Test
  void aLateListStaysLateWhenItGrows() {
    book.decide(SafetySigns.of(new Row(9, "safety", AT, YELLOW), book::active));
    later(AT.plus(Reviews.TIME).plusSeconds(1));
    Instant next = AT.plus(Reviews.TIME).plusSeconds(60);
    book.decide(SafetySigns.of(new Row(10, "safety", next, YELLOW), book::active));

    Alert list = book.active("safety.yellow.money").orElseThrow();
    assertThat(list.severity()).isEqualTo(Severity.WARNING);
    assertThat(list.title().en()).isEqualTo("Late: 2 texts to look at: money");
  }

  @Test
  void whatNobodyHasLookedAtInTimeIsToldAgainOnce() {
    book.decide(SafetySigns.of(new Row(9, "safety", AT, YELLOW), book::active));
    assertThat(later(AT.plus(Reviews.TIME))).isEmpty();

    List<Notice> late = later(AT.plus(Reviews.TIME).plusSeconds(1));
    assertThat(late).hasSize(1);
    assertThat(late.get(0).alert().severity()).isEqualTo(Severity.WARNING);
    assertThat(late.get(0).alert().title().ko()).startsWith("늦음: ");
    assertThat(later(AT.plus(Duration.ofDays(3)))).isEmpty();
  }

  @Test
  void whatSomebodyHasSeenIsOver() {
    book.decide(SafetySigns.of(new Row(7, "safety", AT, RED), book::active));
    book.acknowledge("safety.red.7", AT.plusSeconds(60));

    List<Notice> seen = later(AT.plusSeconds(61));
    assertThat(seen).extracting(Notice::kind).containsExactly(Notice.Kind.RECOVERED);
    assertThat(book.activeKeys()).isEmpty();
  }

  private List<Notice> later(Instant now) {
    return book.decide(SafetySigns.later(book.active(), now)).notices();
  }
}
