package aurora5.plugin.story.tale;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.ai.WriteAsk;
import aurora5.offline.TemplateModel;
import aurora5.plugin.story.tale.StoryText.PageText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellerTest {
  private static final Child SEED =
      new Child("테스트", 10, "활발함", "그림 그리기", "화가", "파란색", "고양이", "가족 여행", true, 1);

  static StoryText tell(Child child) {
    return new TemplateModel()
        .write(new WriteAsk<>(StoryText.class, "", "", new Teller(child), child.seed()));
  }

  private static String words(Child child) {
    return tell(child).pages().stream().map(PageText::text).collect(Collectors.joining("\n"));
  }

  private static Child child(String name, int age, long seed) {
    return new Child(name, age, "활발함", "그림 그리기", "화가", "파란색", "고양이", "가족 여행", true, seed);
  }

  static Stream<Child> eachWithOneFieldChanged() {
    return Stream.of(
        new Child("서연", 10, "활발함", "그림 그리기", "화가", "파란색", "고양이", "가족 여행", true, 1),
        new Child("테스트", 5, "활발함", "그림 그리기", "화가", "파란색", "고양이", "가족 여행", true, 1),
        new Child("테스트", 10, "조용함", "그림 그리기", "화가", "파란색", "고양이", "가족 여행", true, 1),
        new Child("테스트", 10, "활발함", "축구", "화가", "파란색", "고양이", "가족 여행", true, 1),
        new Child("테스트", 10, "활발함", "그림 그리기", "의사", "파란색", "고양이", "가족 여행", true, 1),
        new Child("테스트", 10, "활발함", "그림 그리기", "화가", "노란색", "고양이", "가족 여행", true, 1),
        new Child("테스트", 10, "활발함", "그림 그리기", "화가", "파란색", "토끼", "가족 여행", true, 1),
        new Child("테스트", 10, "활발함", "그림 그리기", "화가", "파란색", "고양이", "첫눈 오던 날", true, 1));
  }

  @ParameterizedTest
  @MethodSource("eachWithOneFieldChanged")
  void everyFieldChangesTheStory(Child other) {
    assertThat(words(other)).isNotEqualTo(words(SEED));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 8, 12, 35, 150})
  void everyFieldIsFoundInEveryStory(int age) {
    for (long seed = 0; seed < 60; seed++) {
      Child child = child("민준", age, seed);
      assertThat(words(child))
          .contains("민준", KoreanAge.of(age), "활발함", "그림 그리기", "화가", "파란색", "고양이", "가족 여행")
          .doesNotContain("{", "}", "(이)", "(가)", "(는)", "(를)", "(으)");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 12, 40})
  void noSentenceIsToldTwice(int age) {
    for (long seed = 0; seed < 200; seed++) {
      var sentences = new ArrayList<String>();
      for (PageText page : tell(child("지우", age, seed)).pages()) {
        Arrays.stream(page.text().split("(?<=[.!?])\\s+"))
            .map(String::strip)
            .forEach(sentences::add);
      }
      assertThat(new HashSet<>(sentences)).hasSameSizeAs(sentences);
    }
  }

  @Test
  void noTemplateSentenceStandsInTwoPlaces() {
    for (Register register : Register.values()) {
      List<String> lines =
          register.script().pages().stream()
              .flatMap(page -> page.groups().stream().flatMap(List::stream))
              .toList();
      assertThat(lines).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(90);
      assertThat(register.script().pages()).hasSize(10);
    }
  }

  @Test
  void twoSeedsTellClearlyDifferentStories() {
    int same = 0;
    int all = 0;
    for (long seed = 0; seed < 50; seed++) {
      var one = new HashSet<>(Arrays.asList(words(child("하늘", 9, seed)).split("\n")));
      var other = Arrays.asList(words(child("하늘", 9, seed + 1)).split("\n"));
      all += other.size();
      same += (int) other.stream().filter(line -> !line.isBlank() && one.contains(line)).count();
    }
    assertThat(same).isLessThan(all / 3);
  }

  @Test
  void theSameSeedTellsTheSameStory() {
    assertThat(tell(child("하늘", 9, 5))).isEqualTo(tell(child("하늘", 9, 5)));
  }

  @Test
  void olderReadersGetLongerSentences() {
    var lengths = Stream.of(4, 8, 12).map(age -> words(child("지우", age, 3)).length()).toList();
    assertThat(lengths).isSorted();
    assertThat(Stream.of(6, 9, 13, 14).map(Register::of)).containsExactly(Register.values());
  }

  @ParameterizedTest
  @CsvSource({
    "민준, 5, 민준이",
    "지우, 5, 지우는",
    "Kim, 8, Kim은",
    "Anna, 8, Anna는",
    "김민준, 8, 김민준은",
    "민준, 30, 민준은",
    "XÆA-12, 7, XÆA-12는",
    "R2D2, 7, R2D2는"
  })
  void callsAChildAsKoreansDo(String name, int age, String expected) {
    var stories = new StringBuilder();
    for (long seed = 0; seed < 10; seed++) {
      stories.append(words(child(name, age, seed)));
    }
    assertThat(stories).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8})
  void aChildHasOneNameThroughTheBook(int age) {
    for (long seed = 0; seed < 100; seed++) {
      assertThat(tell(child("민준", age, seed)).toString()).doesNotContainPattern("민준(?![이아])");
    }
  }

  @Test
  void wholeSentencesAreQuotedAndStillReadRight() {
    for (int age : new int[] {4, 8, 12, 40}) {
      for (long seed = 0; seed < 30; seed++) {
        String story =
            words(
                new Child(
                    "지우",
                    age,
                    "저는 활발해요.",
                    "피아노를 쳐요",
                    "의사가 되고 싶어요",
                    "저는 파란색이 좋아요",
                    "강아지를 키워요",
                    "작년 여름에 할머니와 바다에 갔어요.",
                    true,
                    seed));
        assertThat(story)
            .contains("‘작년 여름에 할머니와 바다에 갔어요.’", "‘의사가 되고 싶어요’", "‘피아노를 쳐요’라던 그 일")
            .doesNotContain("’.", "..")
            .doesNotContain("되고 싶어요이", "갔어요.’이라", "쳐요’라던 그 일를");
      }
    }
  }

  @Test
  void foldsNothingOfWhatAPersonWrote() {
    String odd = "<b>$1 \\ {name} \"x\" 😀";
    var story = words(new Child("지우", 8, odd, odd, odd, odd, odd, odd, true, 1));
    assertThat(story).contains(odd);
  }

  @ParameterizedTest
  @CsvSource({
    "피아노를 쳐요, true",
    "할머니와 바다에 갔어요., true",
    "화가가 되고 싶어, true",
    "책을 읽는다, true",
    "동요, false",
    "가요, false",
    "판다, false",
    "하얀 판다, false",
    "바다, false",
    "그림 그리기, false",
    "용감하고 호기심 많은 아이, false",
    "할머니와 바다에 간 일, false",
    "Lego, false"
  })
  void tellsSentencesFromNouns(String words, boolean sentence) {
    assertThat(Words.isSentence(words)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 한 살",
    "5, 다섯 살",
    "10, 열 살",
    "20, 스무 살",
    "21, 스물한 살",
    "35, 서른다섯 살",
    "100, 백 살",
    "120, 백스무 살",
    "150, 백쉰 살"
  })
  void saysAgesTheKoreanWay(int age, String expected) {
    assertThat(KoreanAge.of(age)).isEqualTo(expected);
  }

  @Test
  void everyPageIsTwoToSixShortSentencesInTwoParagraphs() {
    for (int age : new int[] {4, 8, 12, 40}) {
      for (PageText page : tell(child("지우", age, age)).pages()) {
        assertThat(page.text().split("\n\n")).hasSize(2);
        assertThat(page.text().split("(?<=[.!?])[”’]?\\s+").length).isBetween(2, 7);
        assertThat(page.title()).isNotBlank();
        assertThat(page.picture().split("\\s+").length).isBetween(10, 50);
      }
    }
  }

  @Test
  void neighbouringPagesNeverShowTheSamePicture() {
    var scenes = new Scenes(SEED);
    var hints = new HashSet<List<String>>();
    for (int page = 1; page <= 10; page++) {
      var hint = scenes.hints(page);
      hints.add(List.of(hint.get("place"), hint.get("season"), hint.get("time"), hint.get("pose")));
    }
    assertThat(hints).hasSize(10);
  }
}
