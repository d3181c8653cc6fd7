package aurora5.alerting.incident;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.alert.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookTest {
  private static final Instant START = Instant.parse("2026-05-04T03:02:01Z");

  private final Book book = new Book();

  private static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }

  private static Sign wrong(String key, Severity severity, long seconds) {
    Text words = Text.same(key + " at " + seconds);
    return new Sign.Wrong(key, severity, words, words, at(seconds));
  }

  private static Sign wrong(long seconds) {
    return wrong("k", Severity.WARNING, seconds);
  }

  private static Sign well(long seconds) {
    return new Sign.Well("k", at(seconds));
  }

  private List<String> told(Decision decision) {
    return decision.notices().stream().map(Notice::id).toList();
  }

  @Test
  void tellsOfAnIncidentOnceHoweverOftenItIsSeen() {
    assertThat(told(book.decide(wrong(0)))).containsExactly("k#1/raised/warning");
    for (int second = 1; second <= 1000; second++) {
      assertThat(told(book.decide(wrong(second)))).isEmpty();
    }
    assertThat(book.active("k")).map(Alert::count).contains(1001L);
    assertThat(book.active("k")).map(Alert::firstSeen).contains(START);
    assertThat(book.active("k")).map(Alert::lastSeen).contains(at(1000));
  }

  @Test
  void tellsOfTheEndOnce() {
    book.decide(wrong(0));
    Decision end = book.decide(well(90));
    assertThat(told(end)).containsExactly("k#1/recovered");
    assertThat(end.alerts()).singleElement().matches(alert -> !alert.active());
    assertThat(book.decide(well(91)).isEmpty()).isTrue();
  }

  @Test
  void doesNotTellOfTheEndOfWhatNeverBegan() {
    assertThat(book.decide(well(0)).isEmpty()).isTrue();
  }

  @Test
  void tellsAgainWhenAnIncidentBecomesMoreSevere() {
    book.decide(wrong(0));
    assertThat(told(book.decide(wrong("k", Severity.CRITICAL, 1))))
        .containsExactly("k#1/raised/critical");
    assertThat(told(book.decide(wrong("k", Severity.CRITICAL, 2)))).isEmpty();
    assertThat(told(book.decide(wrong("k", Severity.WARNING, 3)))).isEmpty();
    assertThat(book.active("k")).map(Alert::severity).contains(Severity.CRITICAL);
    assertThat(book.active("k").map(Alert::title)).contains(Text.same("k at 2"));
  }

  @Test
  void staysQuietAboutWhatComesAndGoes() {
    book.decide(wrong(0));
    book.decide(well(10));
    for (int second = 20; second < 290; second += 20) {
      assertThat(told(book.decide(wrong(second)))).isEmpty();
      assertThat(told(book.decide(well(second + 10)))).isEmpty();
    }
    assertThat(told(book.decide(wrong(300)))).hasSize(1);
  }

  @Test
  void tellsLaterOfWhatIsStillOpenAfterTheQuietTime() {
    book.decide(wrong(0));
    book.decide(well(10));
    book.decide(wrong(20));
    assertThat(book.later(at(299)).isEmpty()).isTrue();
    assertThat(told(book.later(at(300)))).containsExactly("k#2/raised/warning");
    assertThat(book.later(at(301)).isEmpty()).isTrue();
    assertThat(told(book.decide(well(310)))).containsExactly("k#2/recovered");
  }

  @Test
  void isQuietForAShorterTimeWhenItIsCritical() {
    book.decide(wrong("k", Severity.CRITICAL, 0));
    book.decide(well(10));
    assertThat(told(book.decide(wrong("k", Severity.CRITICAL, 119)))).isEmpty();
    assertThat(told(book.later(at(120)))).containsExactly("k#2/raised/critical");
  }

  @Test
  void isQuietForALongerTimeWhenItsCauseOnlyDegradesTheHouse() {
    book.decide(wrong("health.disk", Severity.WARNING, 0));
    book.decide(new Sign.Well("health.disk", at(10)));
    book.decide(wrong("health.disk", Severity.WARNING, 590));
    assertThat(book.later(at(599)).isEmpty()).isTrue();
    assertThat(told(book.later(at(600)))).containsExactly("health.disk#2/raised/warning");
  }

  @Test
  void whatFlapsEverySecondIsToldEverMoreRarelyAndStaysOneIncidentInBetween() {
    List<Integer> raisedAt = new ArrayList<>();
    int recovered = 0;
    for (int second = 0; second < Duration.ofHours(4).toSeconds(); second += 2) {
      if (!told(book.decide(wrong("k", Severity.CRITICAL, second))).isEmpty()) {
        raisedAt.add(second / 60);
      }
      recovered += told(book.decide(well(second + 1))).size();
    }
    assertThat(raisedAt).as("minutes").containsExactly(0, 2, 6, 14, 30, 62, 122, 182);
    assertThat(recovered).isEqualTo(raisedAt.size());
    assertThat(book.all()).singleElement().matches(alert -> alert.number() == 9);
  }

  @Test
  void tellsHowOftenItWasSeenWhileItWasQuiet() {
    book.decide(wrong(0));
    book.decide(well(1));
    for (int second = 2; second < 300; second += 2) {
      book.decide(wrong(second));
      book.decide(well(second + 1));
    }
    Decision again = book.decide(wrong(300));
    assertThat(told(again)).containsExactly("k#2/raised/warning");
    assertThat(again.notices().get(0).alert().count()).isEqualTo(150);
  }

  @Test
  void isAsAlertAsBeforeAfterAQuietDay() {
    for (int second = 0; second < 4_000; second += 2) {
      book.decide(wrong(second));
      book.decide(well(second + 1));
    }
    long nextDay = Duration.ofDays(1).toSeconds();
    assertThat(told(book.decide(wrong(nextDay)))).hasSize(1);
    book.decide(well(nextDay + 1));
    book.decide(wrong(nextDay + 2));
    assertThat(told(book.later(at(nextDay + 300)))).hasSize(1);
  }

  @Test
  void tenThousandSignsInAMinuteAreOneIncidentAndOneNotice() {
    List<Sign> storm = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      storm.add(wrong(i / 170));
    }
    Decision decision = book.decide(storm);
    assertThat(told(decision)).hasSize(1);
    assertThat(decision.alerts()).singleElement().extracting(Alert::count).isEqualTo(10_000L);
  }

  @Test
  void keepsIncidentsOfDifferentKeysApart() {
    book.decide(wrong("a", Severity.WARNING, 0));
    assertThat(told(book.decide(wrong("b", Severity.WARNING, 1)))).hasSize(1);
    book.decide(new Sign.Well("a", at(2)));
    assertThat(book.activeKeys()).containsExactly("b");
  }

  @Test
  void goesOnAfterARestartWhereItWas() {
    Map<Notice, Instant> notices = new LinkedHashMap<>();
    book.decide(wrong(0)).notices().forEach(notice -> notices.put(notice, START));
    Book next = new Book();
    next.remember(book.all(), notices, at(0));
    assertThat(told(next.decide(wrong(5)))).isEmpty();
    assertThat(told(next.decide(well(6)))).containsExactly("k#1/recovered");
    assertThat(told(next.decide(wrong(7)))).isEmpty();
    assertThat(told(next.later(at(300)))).containsExactly("k#2/raised/warning");
  }

  @Test
  void remembersThatAPersonHasSeenIt() {
    book.decide(wrong(0));
    assertThat(book.acknowledge("k", at(3)).orElseThrow().alerts())
        .singleElement()
        .matches(alert -> alert.acknowledgedAt().equals(java.util.Optional.of(at(3))));
    book.decide(wrong(4));
    assertThat(book.acknowledge("k", at(5))).contains(Decision.NOTHING);
    assertThat(book.active("k").flatMap(Alert::acknowledgedAt)).contains(at(3));
    book.decide(well(6));
    assertThat(book.acknowledge("k", at(7))).contains(Decision.NOTHING);
    assertThat(book.acknowledge("other", at(7))).isEmpty();
  }

  @Test
  void forgetsEndedIncidentsFirstWhenThereAreTooMany() {
    Book small = new Book(3);
    small.decide(wrong("open", Severity.WARNING, 0));
    small.decide(wrong("ended", Severity.WARNING, 1));
    small.decide(new Sign.Well("ended", at(2)));
    small.decide(wrong("third", Severity.WARNING, 3));
    small.decide(wrong("fourth", Severity.WARNING, 4));
    assertThat(small.all()).extracting(Alert::key).containsExactly("fourth", "third", "open");
    small.decide(wrong("fifth", Severity.WARNING, 5));
    assertThat(small.all()).extracting(Alert::key).containsExactly("fifth", "fourth", "third");
  }
}
