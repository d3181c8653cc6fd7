package aurora5.plugin.problem.topic;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.safety.Light;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {
  private static List<String> lines(String file) throws IOException {
    try (var in = TopicTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static String category(String text) {
    return Topic.of(text).category().map(Category::key).orElse("");
  }

  private static boolean right(String line) {
    String[] parts = line.split("\t");
    return List.of(parts[0].split("\\|")).contains(category(parts[1]));
  }

  private static boolean undecided(String line) {
    return category(line.split("\t")[1]).isEmpty();
  }

  @Test
  void agreesWithPeople() throws IOException {
    List<String> lines = lines("corpus.tsv");
    List<String> wrong = lines.stream().filter(line -> !right(line)).toList();
    assertThat(wrong).as("of " + lines.size()).hasSizeLessThan(lines.size() / 20);
  }

  /** Sentences without the usual words: the rules may pass, but seldom be wrong. */
  @Test
  void ratherPassesThanBeingWrong() throws IOException {
    List<String> lines = lines("holdout.tsv");
    long right = lines.stream().filter(TopicTest::right).count();
    long undecided = lines.stream().filter(TopicTest::undecided).count();
    System.out.printf(
        "category: held-out sentences=%d right=%d undecided=%d wrong=%d%n",
        lines.size(), right, undecided, lines.size() - right - undecided);
    assertThat(lines.size() - right - undecided).isLessThanOrEqualTo(lines.size() / 10);
    assertThat(right).isGreaterThanOrEqualTo(lines.size() * 3 / 5);
  }

  @Test
  void knowsWorriesOfEveryDay() throws IOException {
    List<String> lines = lines("fresh.tsv");
    long right = lines.stream().filter(TopicTest::right).count();
    long undecided = lines.stream().filter(TopicTest::undecided).count();
    System.out.printf(
        "category: fresh sentences=%d right=%d undecided=%d wrong=%d%n",
        lines.size(), right, undecided, lines.size() - right - undecided);
    assertThat(right).isGreaterThanOrEqualTo(lines.size() * 19L / 20);
  }

  @ParameterizedTest
  @CsvSource({
    "상사가 저를 무시해요, 직장",
    "엄마와 자주 싸워요, 가족",
    "빚이 너무 많아요, 재정",
    "자신감이 없어요, 자존감",
    "남자친구와 헤어졌어요, 연애",
    "수술을 앞두고 있어요, 건강",
    "기술을 배우고 싶어요, 진로",
    "잠깐 쉬고 싶어요, ''",
    "아프리카에 가고 싶어요, ''"
  })
  void takesTheLongestWordAndNoneThatOnlyLooksLikeOne(String text, String key) {
    assertThat(category(text)).isEqualTo(key);
  }

  @Test
  void readsTextThatIsTakenApart() {
    String apart = java.text.Normalizer.normalize("팀장이 무서워요", java.text.Normalizer.Form.NFD);
    assertThat(category(apart)).isEqualTo("직장");
  }

  @Test
  void namesTheWordsThatTold() {
    assertThat(Topic.of("회사 야근 때문에 친구를 못 만나요").keywords()).containsExactly("회사", "야근", "친구");
  }

  @ParameterizedTest
  @CsvSource({
    "남편이 때려요, HIGH",
    "조금 서운해요, LOW",
    "팀장이 일을 자꾸 떠넘겨서 어떻게 말해야 할지 고민이에요, MEDIUM",
    "매일 너무 불안하고 잠을 못 자요, HIGH",
    "I am a little annoyed, LOW",
    "My father is violent, HIGH"
  })
  void weighsWhatIsSaid(String text, Severity severity) {
    assertThat(Severity.of(text, Light.GREEN)).isEqualTo(severity);
  }

  @Test
  void whatTheHouseHasAPersonLookAtIsNotTakenLightly() {
    assertThat(Severity.of("조금 걱정돼요", Light.GREEN)).isEqualTo(Severity.LOW);
    assertThat(Severity.of("조금 걱정돼요", Light.YELLOW)).isEqualTo(Severity.MEDIUM);
    assertThat(Severity.of("협박을 받았어요", Light.YELLOW)).isEqualTo(Severity.HIGH);
  }
}
