package aurora5.chat.hear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1992-02-03|1992-02-03",
        "1992.2.3|1992-02-03",
        "1992. 2. 3.|1992-02-03",
        "1992/02/03|1992-02-03",
        "19920203|1992-02-03",
        "1992년 2월 3일이에요|1992-02-03",
        "92년 2월 3일|1992-02-03",
        "05년 12월 1일|2005-12-01",
        "Feb 3, 1992|1992-02-03",
        "3 February 1992|1992-02-03",
        "February 3rd, 1992|1992-02-03",
        "오늘|2026-11-27",
        "어제요|2026-11-26",
        "tomorrow|2026-11-28",
        "모레|2026-11-29"
      })
  void readsADay(String answer, LocalDate day) {
    assertThat(Dates.day(answer, TODAY)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1992-02-30", "1992년 13월 1일", "2월 3일", "언젠가", "Foo 3, 1992", "12345"})
  void knowsNoOtherDays(String answer) {
    assertThat(Dates.day(answer, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14:30|14:30",
        "오후 2시 반|14:30",
        "오전 9시|09:00",
        "밤 11시 5분|23:05",
        "오전 12시|00:00",
        "3 pm|15:00",
        "7am|07:00"
      })
  void readsATime(String answer, LocalTime time) {
    assertThat(Dates.time(answer)).contains(time);
  }

  @Test
  void readsAMomentWhereThePersonIs() {
    assertThat(Dates.moment("내일 오후 2시 반", TODAY, ZoneId.of("Asia/Seoul")))
        .contains(Instant.parse("2026-11-28T05:30:00Z"));
    assertThat(Dates.moment("2026-12-01T00:00:00Z", TODAY, ZoneId.of("Asia/Seoul")))
        .contains(Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(Dates.moment("내일", TODAY, ZoneId.of("Asia/Seoul"))).isEmpty();
  }
}
