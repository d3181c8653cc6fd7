package aurora5.json;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InputCheckTest {
  enum Mood {
    HAPPY,
    SAD
  }

  record Scene(@Limits(min = 1, max = 3) String title, Optional<Scene> next) {}

  record Wish(
      @Says(ko = "아이 이름", en = "the child's name") String name,
      @Says(ko = "나이", en = "the age") @Limits(min = 3, max = 12) int age,
      Optional<Mood> mood,
      @Limits(max = 2) List<Scene> scenes,
      Map<Mood, Double> weights,
      Optional<LocalDate> day,
      Optional<Set<String>> tags,
      boolean pictures) {}

  private static final String GOOD =
      "{\"name\":\"\",\"age\":3,\"mood\":\"SAD\",\"scenes\":[{\"title\":\"숲😀\"}],"
          + "\"weights\":{\"HAPPY\":1},\"day\":\"2026-02-28\",\"pictures\":true}";

  @Test
  void letsAFittingInputPass() {
    assertThat(check(GOOD)).isEmpty();
    assertThat(new PluginCodec().read(Wish.class, new Json(GOOD)).age()).isEqualTo(3);
  }

  @Test
  void namesEveryMissingField() {
    assertThat(check("{\"age\":null}"))
        .extracting(Problem::pointer)
        .containsExactly("/name", "/age", "/scenes", "/weights", "/pictures");
    assertThat(check("{}").get(0).message().ko()).isEqualTo("필수 입력값 누락: name (아이 이름)");
    assertThat(check("{}").get(0).message().en())
        .isEqualTo("required field missing: name (the child's name)");
  }

  @Test
  void findsAllThatIsWrongAtOnce() {
    var problems =
        check(
            "{\"name\":1,\"age\":13,\"mood\":\"ANGRY\",\"scenes\":[{\"title\":\"\"},"
                + "{\"title\":\"four\",\"next\":{\"titel\":\"x\"}},7],\"weights\":{\"BAD\":\"1\"},"
                + "\"day\":\"2026-02-30\",\"tags\":[\"a\",\"a\"],\"pictures\":\"yes\",\"agee\":1}");
    assertThat(problems)
        .extracting(p -> p.pointer() + ": " + p.message().en())
        .containsExactly(
            "/name: wrong type: name (the child's name) must be a string",
            "/age: out of range: age (the age) must be at least 3 and at most 12",
            "/mood: not allowed: mood must be one of HAPPY, SAD",
            "/scenes: out of range: scenes: the number of its entries must be at most 2",
            "/scenes/0/title: out of range: title: its length in characters must be at least 1"
                + " and at most 3",
            "/scenes/1/title: out of range: title: its length in characters must be at least 1"
                + " and at most 3",
            "/scenes/1/next/title: required field missing: title",
            "/scenes/1/next/titel: unknown field: titel (did you mean title?)",
            "/scenes/2: wrong type: scenes[2] must be an object",
            "/weights/BAD: not allowed: weights[BAD] must be one of HAPPY, SAD",
            "/weights/BAD: wrong type: weights[BAD] must be a number",
            "/day: wrong type: day must be of the form date",
            "/tags/1: given twice: tags[1]",
            "/pictures: wrong type: pictures must be true or false",
            "/agee: unknown field: agee (did you mean age?)");
  }

  @Test
  void speaksNaturalKorean() {
    assertThat(check(GOOD.replace("\"age\":3", "\"age\":\"3\"")).get(0).message().ko())
        .isEqualTo("잘못된 형식: age (나이) 값은 정수여야 합니다");
    assertThat(check(GOOD.replace("\"age\":3", "\"age\":2")).get(0).message().ko())
        .isEqualTo("범위를 벗어난 값: age (나이) 값은 3 이상 12 이하여야 합니다");
    assertThat(check(GOOD.replace("\"name\":\"\"", "\"name\":1")).get(0).message().ko())
        .isEqualTo("잘못된 형식: name (아이 이름) 값은 문자열이어야 합니다");
  }

  @Test
  void refusesCharactersThatNobodyCanStore() {
    for (var bad : List.of("\\u0000", "\\ud800", "\\udc00 x", "\\ud800\\ud800")) {
      assertThat(check(GOOD.replace("\"name\":\"\"", "\"name\":\"" + bad + "\"")))
          .extracting(Problem::pointer)
          .containsExactly("/name");
    }
  }

  @Test
  void refusesNumbersThatDoNotFitTheirType() {
    record Numbers(int small, long big) {}
    assertThat(
            InputCheck.of(Numbers.class)
                .check(new Json("{\"small\":3000000000,\"big\":9223372036854775808}")))
        .extracting(Problem::pointer)
        .containsExactly("/small", "/big");
  }

  @Test
  void stopsAtTwentyProblems() {
    var many = new StringBuilder(GOOD.substring(0, GOOD.length() - 1));
    for (var i = 0; i < 100; i++) {
      many.append(",\"unknown field ").append(i).append("\":1");
    }
    assertThat(check(many + "}")).hasSize(InputCheck.MAX_PROBLEMS);
  }

  @Test
  void tellsWhatIsWrongWithTheTextItself() {
    assertThat(check("{")).singleElement().extracting(Problem::pointer).isEqualTo("");
  }

  @Test
  void neverLetsAForgedNameBreakALine() {
    assertThat(check(GOOD.replace("\"name\"", "\"na\\nme\"")))
        .noneMatch(p -> p.message().en().contains("\n"));
  }

  private static List<Problem> check(String document) {
    return InputCheck.of(Wish.class).check(new Json(document));
  }
}
