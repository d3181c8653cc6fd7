package aurora5.plugin.miracle.v2;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas, one by one. */
class ScoreTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private static Asked asked(String text, Map<String, Json> responses) {
    return new Asked(text, Optional.empty(), responses, false);
  }

  private static Score score(String text) {
    return Score.of(asked(text, Map.of()), DAY);
  }

  private static Score score(Map<String, Json> responses) {
    return Score.of(asked("그냥", responses), DAY);
  }

  private static Map<String, Json> answers(int count) {
    Map<String, Json> answers = new LinkedHashMap<>();
    for (int i = 1; i <= count; i++) {
      answers.put("q" + i, new Json("\"x\""));
    }
    return answers;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "그냥 | 10 | 보통 상황",
        "사랑과 희망 | 15 | 긍정적 표현 (희망)",
        "바라요 | 13 | 보통 상황",
        "희망을 바라요 | 18 | 긍정적 표현 (희망)",
        "포기 | 2 | 어려운 상황",
        "희망 없이 포기 | 7 | 긍정적 표현 (희망), 어려운 상황",
        "힘들고 우울해요 | 6 | 힘든 상황",
        "힘들고 힘들어요 | 8 | 보통 상황",
        "포기하지 않고 | 2 | 어려운 상황",
        "죽고 싶 | 10 | 보통 상황"
      })
  void situation(String text, int points, String reason) {
    assertThat(score(text).factors().get(0)).isEqualTo(new Factor("현재 상황", points, reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "그냥 | 10 | 의지 확인 필요",
        "시작 | 15 | 개선 의지",
        "도전 | 15 | 실천 의지",
        "시작과 도전 | 20 | 개선 의지, 실천 의지"
      })
  void will(String text, int points, String reason) {
    assertThat(score(text).factors().get(1)).isEqualTo(new Factor("개선 의지", points, reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "그냥 | 없음 | 8 | 환경 분석",
        "친구 | 없음 | 12 | 지원 환경",
        "그냥 | 많음 | 11 | 든든한 지원",
        "그냥 | 조금 | 9 | 환경 분석",
        "가족 | 많음 | 15 | 지원 환경, 든든한 지원"
      })
  void support(String text, String helpers, int points, String reason) {
    var responses = Map.of("support", new Json("\"" + helpers + "\""));
    assertThat(Score.of(asked(text, responses), DAY).factors().get(2))
        .isEqualTo(new Factor("환경/지원", points, reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "70 | 11 | 높은 준비도",
        "69 | 9 | 실행 가능성",
        "49 | 8 | 실행 가능성",
        "0 | 9 | 실행 가능성",
        "'\"85점\"' | 11 | 높은 준비도",
        "'\"글쎄\"' | 9 | 실행 가능성",
        "null | 8 | 실행 가능성"
      })
  void readiness(String json, int points, String reason) {
    assertThat(score(Map.of("readiness", new Json(json))).factors().get(3))
        .isEqualTo(new Factor("실행 가능성", points, reason));
  }

  @Test
  void feasibilityIsCapped() {
    var responses = Map.of("readiness", new Json("99"));
    assertThat(Score.of(asked("지금 취업", responses), DAY).factors().get(3))
        .isEqualTo(new Factor("실행 가능성", 15, "적절한 타이밍, 명확한 목표, 높은 준비도"));
  }

  @Test
  void lengthCountsInUtf16UnitsFromForty() {
    assertThat(score("가".repeat(39)).factors()).hasSize(4);
    assertThat(score("가".repeat(40)).factors().get(4)).isEqualTo(new Factor("구체성", 1, "40자 입력"));
    assertThat(score("😀".repeat(20)).factors().get(4)).isEqualTo(new Factor("구체성", 1, "40자 입력"));
    assertThat(score("가".repeat(900)).factors().get(4)).isEqualTo(new Factor("구체성", 5, "900자 입력"));
  }

  @Test
  void depthNeedsFiveAnswers() {
    assertThat(score(answers(4)).factors()).hasSize(4);
    assertThat(score(answers(5)).factors().get(4)).isEqualTo(new Factor("심층 분석", 3, "충분한 응답"));
    var many = answers(10);
    many.put("emotions", new Json("[\"tired\",\"hopeful\"]"));
    many.put("strengths", new Json("[\"끈기\",\"유머, 웃음\"]"));
    assertThat(score(many).factors().get(4)).isEqualTo(new Factor("심층 분석", 9, "상세 응답, 강점 인식"));
    many.put("strengths", new Json("[\"유머, 웃음\"]"));
    assertThat(score(many).factors().get(4)).isEqualTo(new Factor("심층 분석", 7, "상세 응답"));
  }

  @Test
  void modeAndConfidenceFollowWhatThereIs() {
    assertThat(score("그냥").mode()).isEqualTo("wish");
    assertThat(score("가".repeat(50)).mode()).isEqualTo("problem");
    assertThat(score("가".repeat(50)).confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(score(answers(3)).confidence()).isEqualTo(Confidence.LOW);
    assertThat(score(answers(4)).mode()).isEqualTo("quick");
    assertThat(score(answers(4)).confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(score(answers(10)).mode()).isEqualTo("deep");
    assertThat(score(answers(10)).confidence()).isEqualTo(Confidence.HIGH);
    var deep = new Asked("그냥", Optional.of("deep"), Map.of(), false);
    assertThat(Score.of(deep, DAY).confidence()).isEqualTo(Confidence.HIGH);
  }

  @ParameterizedTest
  @CsvSource({
    "그냥, CITRINE",
    "열정, RUBY",
    "열정과 안정, RUBY",
    "열정과 안정과 지혜, SAPPHIRE",
    "성장 성장 목표 합격, DIAMOND",
    "화해와 이해, CITRINE"
  })
  void energyIsTheOneWithMostDifferentWords(String text, Energy energy) {
    assertThat(score(text).energy()).isEqualTo(energy);
    String apart = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
    assertThat(score(apart).energy()).isEqualTo(energy);
  }

  @Test
  void energyAlsoComesFromTheAnswers() {
    assertThat(score(Map.of("q1", new Json("[\"회복\"]"))).energy()).isEqualTo(Energy.EMERALD);
  }

  @Test
  void energiesAreSmoothedByMajorityAndOnATieByAge() {
    assertThat(Energy.smoothed(List.of(Energy.RUBY, Energy.CITRINE, Energy.CITRINE)))
        .isEqualTo(Energy.CITRINE);
    assertThat(Energy.smoothed(List.of(Energy.EMERALD, Energy.RUBY, Energy.CITRINE)))
        .isEqualTo(Energy.EMERALD);
  }

  @Test
  void theFlowOfTheDayIsBetweenMinusThreeAndThreeAndOnlyAddedWhenAskedFor() {
    var flows = Stream.iterate(DAY, day -> day.plusDays(1)).limit(200).map(Score::flow).toList();
    assertThat(flows).allMatch(flow -> flow >= -3 && flow <= 3).contains(-3, 0, 3);
    // the first eight digits of the MD5 of "2026-03-02"
    long first = Long.parseLong(Score.md5("2026-03-02").substring(0, 8), 16);
    var daily = Score.of(new Asked("그냥", Optional.empty(), Map.of(), true), DAY);
    assertThat(daily.delta()).isEqualTo((int) (first % 7) - 3);
    assertThat(daily.total()).isEqualTo(daily.base() + daily.delta());
    assertThat(score("그냥").delta()).isZero();
  }

  @Test
  void neverLeavesFiftyToAHundred() {
    var most = answers(12);
    most.put("support", new Json("\"많음\""));
    most.put("readiness", new Json("100"));
    var all = Score.of(new Asked("희망 노력 시작 친구 지금 취업", Optional.empty(), most, true), DAY);
    assertThat(all.total()).isEqualTo(100);
    assertThat(score("포기").base()).isEqualTo(78);
  }
}
