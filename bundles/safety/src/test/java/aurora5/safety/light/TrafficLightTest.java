package aurora5.safety.light;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.safety.Excerpt;
import aurora5.api.safety.Light;
import aurora5.api.safety.Verdict;
import aurora5.safety.light.Sentences.Labelled;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrafficLightTest {
  private static final List<String> BETWEEN = List.of(" ", "  ", ".", "~", "-", "\n", "*", "…");

  private final TrafficLight light = new TrafficLight();

  /** From the worked examples of the original. */
  @ParameterizedTest
  @CsvSource({
    "자해를 한 적이 있어요, RED",
    "죽고싶어요, RED",
    "죽 고 싶 어 요, RED",
    "이혼 소송 중이에요, YELLOW",
    "손목이 아파서 병원에 가요, YELLOW",
    "작가가 되고 싶어요, GREEN",
    "이직 고민, GREEN",
    "'취직이 안 돼서 걱정이에요. 급해요, 도움이 필요해요', GREEN",
    "관계를 개선하고 싶어요, GREEN",
    "그림 작가가 되고싶어요, GREEN",
    "목표가 명확해졌어요, GREEN",
    "화해하고 소통하고 싶어요, GREEN",
  })
  void showsWhatTheWorkedExamplesAccept(String text, Light expected) {
    assertThat(light.judge(text).light()).isEqualTo(expected);
  }

  @Test
  void keepsWhatItHasLearnt() {
    for (Labelled sentence : Sentences.later()) {
      assertThat(light.judge(sentence.text()).light())
          .as(sentence.text())
          .isEqualTo(sentence.light());
    }
  }

  @Test
  void saysWhyInBothLanguagesAndShowsAFewWordsOnly() {
    Verdict verdict = light.judge("오늘은 날씨가 좋네요. 그런데 저는 죽고 싶어요. " + "그리고 ".repeat(50));
    assertThat(verdict.reason().ko()).isEqualTo("죽고 싶다는 뜻의 말");
    assertThat(verdict.reason().en()).isEqualTo("a wish to die");
    assertThat(verdict.excerpt().words()).startsWith("죽고 싶어요").hasSize(Excerpt.LONGEST);
    assertThat(verdict.toString()).doesNotContain("날씨").doesNotContain("죽고 싶어요");
  }

  /** What is put between letters hides nothing: every red sentence stays red, letter by letter. */
  @Test
  void staysRedWhateverStandsBetweenLetters() {
    var random = new Random(7);
    for (Labelled sentence : Sentences.tuned()) {
      boolean digits = sentence.text().matches(".*[가-힣]\\d.*"); // a gap makes those an age
      if (!digits
          && sentence.light() == Light.RED
          && light.judge(sentence.text()).light() == Light.RED) {
        for (int percent : new int[] {10, 50, 100}) {
          String torn = torn(sentence.text(), percent, random);
          assertThat(light.judge(torn).light()).as(torn).isEqualTo(Light.RED);
        }
      }
    }
  }

  /** Blanks are added, never taken away, so that words still begin where they began. */
  private static String torn(String text, int percent, Random random) {
    var torn = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              torn.appendCodePoint(point);
              if (random.nextInt(100) < percent) {
                torn.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
              }
            });
    return torn.toString();
  }

  @Test
  void seesOneRedSentenceInALongText() {
    String calm = "오늘은 친구와 공원에서 자전거를 탔어요. ".repeat(250);
    assertThat(calm).hasSizeGreaterThan(5_000);
    assertThat(light.judge(calm).light()).isEqualTo(Light.GREEN);
    assertThat(light.judge(calm + "그런데 이제 다 끝내고 싶어요. " + calm).light()).isEqualTo(Light.RED);
  }

  /** A long text is read in stretches, and nothing is lost where one ends. */
  @Test
  void seesASignAndItsCompanyWhereverTheyStand() {
    for (int before = 1_980; before < 2_020; before++) {
      String calm = "가".repeat(before);
      assertThat(light.judge(calm + " 내가 떠나고 나면 다들 금방 잊겠지 " + calm).light()).isEqualTo(Light.RED);
      assertThat(light.judge(calm + " 여행을 내가 떠나고 나면 다들 금방 잊겠지 " + calm).light())
          .isEqualTo(Light.GREEN);
    }
  }

  /** A text of usual length costs each entry next to nothing. */
  @Test
  void isQuick() {
    for (String calm :
        List.of(
            "오늘은 친구와 공원에서 자전거를 탔고, 저는 새 이야기를 썼어요. ",
            "I took my dog to the park and we had a good day. ")) {
      String text = calm.repeat(60).substring(0, 2_000);
      nanos(text, 200);
      double millis = nanos(text, 200) / 1e6;
      System.out.printf(Locale.ROOT, "safety: letters=2000 best_ms=%.3f%n", millis);
      assertThat(millis).isLessThan(20);
    }
  }

  /** Ten times the text takes about ten times as long, not a hundred times. */
  @Test
  void takesTimeInProportionToTheText() {
    for (String nasty :
        List.of(
            "죽", "자살 ", "ㅈㅅ", "want to ", "나는 다 이제 그만 ", "끝내고 다 ", "약을 한 번에 ", "\uD83D\uDC40")) {
      light.judge(nasty.repeat(2_000));
      long small = nanos(nasty.repeat(10_000), 3);
      long large = nanos(nasty.repeat(100_000), 3);
      assertThat(Duration.ofNanos(large))
          .as("%s, against %s for a tenth", nasty, Duration.ofNanos(small))
          .isLessThan(Duration.ofNanos(40 * small).plusMillis(200));
    }
  }

  private long nanos(String text, int times) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      light.judge(text);
      best = Math.min(best, System.nanoTime() - began);
    }
    return best;
  }
}
