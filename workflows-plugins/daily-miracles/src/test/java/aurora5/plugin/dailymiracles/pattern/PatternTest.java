package aurora5.plugin.dailymiracles.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules, one by one. */
class PatternTest {
  @ParameterizedTest
  @CsvSource({
    "1900, 수", "1901, 토", "1902, 목", "1903, 목", "1904, 토", "1905, 화", "1906, 화", "1907, 토",
    "1908, 금", "1909, 금", "1910, 토", "1911, 수", "1912, 수", "1899, 수", "1888, 수", "1889, 토",
    "1, 금", "2026, 화"
  })
  void everyYearHasItsElement(int year, String key) {
    assertThat(Element.ofYear(year).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "1900, 1900-01-31", "1925, 1925-01-24", "1944, 1944-01-26", "1954, 1954-02-04",
    "1966, 1966-01-22", "1985, 1985-02-20", "1988, 1988-02-18", "1992, 1992-02-04",
    "1997, 1997-02-08", "2000, 2000-02-05", "2010, 2010-02-14", "2018, 2018-02-16",
    "2020, 2020-01-25", "2023, 2023-01-22", "2024, 2024-02-10", "2025, 2025-01-29"
  })
  void knowsTheKoreanNewYear(int year, LocalDate day) {
    assertThat(NewYear.of(year)).contains(day);
  }

  /** A lunar year has 353 to 355 or, with a leap month, 383 to 385 days. */
  @Test
  void theTableIsAsLongAsLunarYears() {
    assertThat(NewYear.of(1899)).isEmpty();
    assertThat(NewYear.of(2026)).isEmpty();
    for (int year = NewYear.FIRST; year < NewYear.LAST; year++) {
      long days =
          NewYear.of(year + 1).orElseThrow().toEpochDay()
              - NewYear.of(year).orElseThrow().toEpochDay();
      assertThat(days >= 353 && days <= 355 || days >= 383 && days <= 385)
          .as(year + ": " + days)
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1992-02-03, 1991, true, 토",
    "1992-02-04, 1992, false, 금",
    "1985-10-10, 1985, false, 토",
    "1960-12-12, 1960, false, 수",
    "1899-02-28, 1898, true, 토",
    "1899-03-01, 1899, false, 수",
    "1850-07-01, 1850, false, 토",
    "2026-02-28, 2025, true, 화",
    "2026-03-01, 2026, false, 화"
  })
  void aBirthAheadOfTheNewYearCountsToTheYearBefore(
      LocalDate date, int year, boolean adjusted, String element) {
    assertThat(Birth.of(date)).isEqualTo(new Birth(date, year, adjusted, element));
  }

  @ParameterizedTest
  @CsvSource({
    "1990년대 초, 1992",
    "1990년대 초반, 1992",
    "1990년대 중반, 1995",
    "1990년대, 1995",
    "1990년대 후반, 1997",
    "1985년쯤, 1985",
    "1985, 1985",
    "40대, 1981",
    "40대 초반, 1981",
    "early 1990s, 1992",
    "the late 1980s, 1987",
    "in her 30s, 1991"
  })
  void readsWhatPeopleEstimate(String words, int year) {
    assertThat(Estimate.readable(words)).isTrue();
    assertThat(Estimate.of(words, LocalDate.parse("2026-11-26")))
        .contains(LocalDate.of(year, 6, 15));
  }

  @ParameterizedTest
  @CsvSource({"잘 모르겠어요", "젊어요", "초등학교 동창"})
  void passesOnWhatIsNoEstimate(String words) {
    assertThat(Estimate.readable(words)).isFalse();
    assertThat(Estimate.of(words, LocalDate.parse("2026-11-26"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "빨강색, 화",
    "빨간색, 화",
    "red, 화",
    "주황색, 화",
    "노란색, 토",
    "초록색, 목",
    "보라색, 목",
    "파란색, 수",
    "흰색/검정색, 금",
    "흰색, 금",
    "Black, 금",
    "차분하고 신중하며 깊이 생각한다, 수",
    "분홍색, 토"
  })
  void aColorHasItsElementAndAnUnknownOneThatOfTheMiddle(String words, String element) {
    assertThat(Color.element(Color.of(words)).key()).isEqualTo(element);
  }

  @ParameterizedTest
  @CsvSource({
    "목, 목, SAME, 70", "목, 화, GIVING, 90", "화, 목, RECEIVING, 85", "토, 금, GIVING, 90",
    "금, 수, GIVING, 90", "수, 목, GIVING, 90", "목, 토, TENSE, 40", "토, 수, TENSE, 40",
    "수, 화, TENSE, 40", "화, 금, TENSE, 40", "금, 목, TENSE, 40", "토, 목, PRESSED, 45",
    "금, 화, PRESSED, 45", "목, , NEUTRAL, 60"
  })
  void elementsMeetFromTheFirstOnesSide(String mine, String theirs, Bond bond, int score) {
    var other = Optional.ofNullable(theirs).map(Element::of);
    assertThat(Bond.of(Element.of(mine), other)).isEqualTo(bond);
    assertThat(bond.score()).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    "RED, RED, 65", "RED, YELLOW, 85", "ORANGE, GREEN, 85", "BLUE, WHITE_BLACK, 85",
    "PURPLE, YELLOW, 85", "GREEN, BLUE, 85", "RED, BLUE, 50", "ORANGE, WHITE_BLACK, 50",
    "YELLOW, WHITE_BLACK, 50", "RED, GREEN, 70"
  })
  void coloursMeetTheSameFromEitherSide(Color one, Color two, int score) {
    assertThat(Blend.of(Optional.of(one), Optional.of(two)).score()).isEqualTo(score);
    assertThat(Blend.of(Optional.of(two), Optional.of(one)).score()).isEqualTo(score);
  }

  @Test
  void anUnknownColourIsNeitherSameNorInConflict() {
    assertThat(Blend.of(Optional.empty(), Optional.empty()).score()).isEqualTo(70);
    assertThat(Blend.of(Optional.of(Color.RED), Optional.empty()).score()).isEqualTo(70);
  }

  @ParameterizedTest
  @CsvSource({"800, A", "799, B", "795, B", "650, B", "649, C", "500, C", "499, D", "0, D"})
  void theGradeIsOfTheUnroundedScore(int tenths, Grade grade) {
    assertThat(Grade.of(tenths)).isEqualTo(grade);
  }

  @Test
  void theFirstWorkedExample() {
    Relation relation =
        relation("1992-02-03", "노란색", "1992-02-04", "매우 활동적이고 빠르다", List.of("말이 통하지 않는 느낌"));
    assertThat(relation.counterparty().color()).contains("빨강색");
    assertThat(relation.counterparty().element()).contains("금");
    assertThat(relation.element().type()).isEqualTo("협력형");
    assertThat(relation.element().score()).isEqualTo(90);
    assertThat(relation.color().type()).isEqualTo("보완형");
    assertThat(relation.score()).isEqualTo(88);
    assertThat(relation.grade()).isEqualTo("A");
    assertThat(relation.rootCauses()).extracting(Cause::cause).containsExactly("가치관 및 우선순위 차이");
  }

  @Test
  void theSecondWorkedExample() {
    Relation relation =
        relation("1985-10-10", "주황색", "1960-12-12", "조용하고 절제되어 있으며 완벽주의적이다", List.of());
    assertThat(relation.counterparty().color()).contains("흰색/검정색");
    assertThat(relation.element().type()).isEqualTo("긴장형");
    assertThat(relation.color().type()).isEqualTo("긴장형");
    assertThat(relation.score()).isEqualTo(44);
    assertThat(relation.grade()).isEqualTo("D");
    assertThat(relation.rootCauses()).extracting(Cause::cause).containsExactly("행동 패턴 차이");
  }

  private static Relation relation(
      String mine, String color, String theirs, String personality, List<String> conflicts) {
    return Relation.of(
        Profile.of("하늘", LocalDate.parse(mine), color),
        Other.of(
            "배우자/연인",
            "exact",
            Optional.of(LocalDate.parse(theirs)),
            Optional.of(personality),
            conflicts));
  }
}
