package aurora5.alerting.incident;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.alert.Notice;
import aurora5.api.store.NoticeTable.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SafetySignsTest {
  private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
  private static final Json RED = new Json("{\"light\":\"RED\",\"ko\":\"까닭\",\"en\":\"a reason\"}");
  private static final Json YELLOW =
      new Json(
          "{\"light\":\"YELLOW\",\"ko\":\"빚\",\"en\":\"debt\",\"areaKo\":\"재정\","
              + "\"areaEn\":\"money\",\"whereKo\":\"실행 r1\",\"whereEn\":\"run r1\"}");

  private final Book book = new Book();

  /** Two people within a second are two alarms, and both are told at once. */
  @Test
  void everyRedTextIsAnAlarmOfItsOwn() {
    Decision first = book.decide(SafetySigns.of(new Row(7, "safety", AT, RED)));
    Decision second = book.decide(SafetySigns.of(new Row(8, "safety", AT, RED)));

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
    Alert alert = book.decide(SafetySigns.of(new Row(9, "safety", AT, YELLOW))).alerts().get(0);

    assertThat(alert.key()).isEqualTo("safety.yellow.9");
    assertThat(alert.severity()).isEqualTo(Severity.INFO);
    assertThat(alert.title().en()).isEqualTo("A text to look at: money");
    assertThat(alert.detail().en()).contains("debt", "run r1", "by 2026-11-23 18:00 KST");
  }

  @Test
  void whatNobodyHasLookedAtInTimeIsToldAgainOnce() {
    book.decide(SafetySigns.of(new Row(9, "safety", AT, YELLOW)));
    assertThat(later(AT.plus(SafetySigns.REVIEW))).isEmpty();

    List<Notice> late = later(AT.plus(SafetySigns.REVIEW).plusSeconds(1));
    assertThat(late).hasSize(1);
    assertThat(late.get(0).alert().severity()).isEqualTo(Severity.WARNING);
    assertThat(late.get(0).alert().title().ko()).startsWith("늦음: ");
    assertThat(later(AT.plus(Duration.ofDays(3)))).isEmpty();
  }

  @Test
  void whatSomebodyHasSeenIsOver() {
    book.decide(SafetySigns.of(new Row(7, "safety", AT, RED)));
    book.acknowledge("safety.red.7", AT.plusSeconds(60));

    List<Notice> seen = later(AT.plusSeconds(61));
    assertThat(seen).extracting(Notice::kind).containsExactly(Notice.Kind.RECOVERED);
    assertThat(book.activeKeys()).isEmpty();
  }

  private List<Notice> later(Instant now) {
    return book.decide(SafetySigns.later(book.active(), now)).notices();
  }
}
