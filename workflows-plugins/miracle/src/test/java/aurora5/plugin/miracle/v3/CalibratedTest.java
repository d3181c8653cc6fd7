package aurora5.plugin.miracle.v3;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.plugin.miracle.v2.Asked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibratedTest {
  private record Sample(String kind, String text) {}

  private static Calibrated of(String text, Map<String, Json> responses, List<String> answers) {
    var asked = new Asked(text, Optional.empty(), responses, false);
    return Calibrated.of(asked, answers, Optional.empty());
  }

  private static int index(String text) {
    return of(text, Map.of(), List.of()).index();
  }

  private static List<Sample> samples() throws IOException {
    try (var in = CalibratedTest.class.getResourceAsStream("samples.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(parts -> new Sample(parts[0], parts[1]))
          .toList();
    }
  }

  @Test
  void spreadsOverItsWholeRange() throws IOException {
    List<Integer> all = new ArrayList<>();
    for (Sample sample : samples()) {
      all.add(index(sample.text()));
    }
    var bands = new TreeMap<Integer, Integer>();
    all.forEach(index -> bands.merge(Math.min(90, index / 10 * 10), 1, Integer::sum));
    System.out.println("v3 over " + all.size() + " texts, by band of ten: " + bands);
    assertThat(all.stream().min(Integer::compare).orElseThrow()).isLessThanOrEqualTo(54);
    assertThat(all.stream().max(Integer::compare).orElseThrow()).isGreaterThanOrEqualTo(96);
    for (int band = 50; band <= 90; band += 10) {
      assertThat(bands.getOrDefault(band, 0))
          .as("band " + band + " of " + bands)
          .isBetween(all.size() / 10, all.size() * 2 / 5);
    }
  }

  @Test
  void ordersTextsAsPeopleWould() throws IOException {
    var sums = new TreeMap<String, List<Integer>>();
    for (Sample sample : samples()) {
      sums.computeIfAbsent(sample.kind(), kind -> new ArrayList<>()).add(index(sample.text()));
    }
    int wrong = 0;
    int pairs = 0;
    for (int low : sums.get("low")) {
      for (int high : sums.get("high")) {
        pairs++;
        wrong += low >= high ? 1 : 0;
      }
    }
    assertThat(wrong).as("of " + pairs + " pairs").isLessThan(pairs / 50);
    assertThat(average(sums.get("middle")))
        .isBetween(average(sums.get("low")) + 5, average(sums.get("high")) - 5);
  }

  private static double average(List<Integer> of) {
    return of.stream().mapToInt(Integer::intValue).average().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "포기하지 않고 해 볼래요 | 포기할래요",
        "행복해요 | 행복하지 않아요",
        "희망이 있어요 | 희망이 하나도 없어요",
        "걱정 없어요 | 걱정이에요",
        "혼자가 아니에요 | 혼자예요",
        "친구가 있어요 | 친구가 없어요",
        "I am happy | I am not happy",
        "I have hope | I have no hope",
        "I will never give up | I give up",
        "공부하고 있어요 | 공부하지 못했어요",
        "I am not afraid | I am afraid",
        "친구와 웃었어요 | 친구가 비웃었어요",
        "친구와 함께해요 | 친구와 싸웠어요"
      })
  void hearsNegation(String better, String worse) {
    assertThat(index(better)).isGreaterThan(index(worse));
  }

  @Test
  void flatAnswersToTheTwelveQuestionsAreNotPraised() {
    var flat = List.of("지우", "30", "없음", "없음", "없음", "없음", "없음", "없음", "없음", "없음", "없음", "없음");
    var full =
        List.of(
            "지우",
            "30",
            "올해 안에 정보처리기사 자격증을 따고 싶어요",
            "가족과 함께 나누고 싶어요",
            "매일 두 시간씩 공부하고 있어요",
            "첫 월급을 받은 날이 가장 행복했어요",
            "첫 시험에 실패했을 때",
            "다시 시작해서 결국 이겨냈어요",
            "언니가 늘 응원해 줘요",
            "끈기, 성실, 유머",
            "내년에는 원하는 회사에서 일하는 모습",
            "잘하고 있어, 고마워");
    assertThat(of(String.join(" ", flat), Map.of(), flat).index()).isLessThan(60);
    assertThat(of(String.join(" ", full), Map.of(), full).index()).isGreaterThan(92);
  }

  @Test
  void readinessSupportAndMoodMove() {
    int none = of("소원", Map.of(), List.of()).index();
    var good = Map.of("readiness", new Json("95"), "support", new Json("\"많음\""));
    var bad = Map.of("readiness", new Json("5"), "support", new Json("\"없음\""));
    assertThat(of("소원", good, List.of()).index()).isGreaterThan(none + 5);
    assertThat(of("소원", bad, List.of()).index()).isLessThan(none - 5);
  }

  @Test
  void theWeightsAddUp() {
    int sum = 0;
    for (Indicator indicator : Indicator.values()) {
      sum += indicator.weight();
    }
    assertThat(sum).isEqualTo(100);
  }
}
