package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import aurora5.plugin.story.tale.Child;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a person tells about the child. Immutable. */
@Says(ko = "그림책의 주인공", en = "the hero of the picture book")
public record StoryRequest(
    @Says(ko = "이름", en = "name") @Limits(min = 1, max = 50) String name,
    @Says(ko = "나이", en = "age in years") @Limits(min = 1, max = 150) int age,
    @Says(ko = "성격", en = "personality") @Limits(min = 1, max = 500) String personality,
    @Says(ko = "좋아하는 일", en = "hobby") @Limits(min = 1, max = 500) String hobby,
    @Says(ko = "꿈꾸는 직업", en = "dream job") @Limits(min = 1, max = 500) String dreamJob,
    @Says(ko = "좋아하는 색", en = "favourite colour") @Limits(min = 1, max = 500) String favoriteColor,
    @Says(ko = "좋아하는 동물", en = "favourite animal") @Limits(min = 1, max = 500)
        String favoriteAnimal,
    @Says(ko = "특별한 기억", en = "a special memory") @Limits(min = 1, max = 500) String specialMemory,
    @Says(ko = "그림도 그릴까요? (기본: 예)", en = "with pictures? (yes unless said)")
        Optional<Boolean> pictures,
    @Says(
            ko = "같은 값이면 같은 이야기, 다른 값이면 새 이야기",
            en = "the same number tells the same story, another one a new story")
        Optional<Long> seed) {
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST = 500;

  /**
   * @throws IllegalArgumentException naming the fields that are blank or out of range
   */
  public StoryRequest {
    if (age < 1 || age > 150) {
      throw new IllegalArgumentException(
          new Text("나이는 1-150 사이의 숫자여야 합니다: age", "age must be 1 to 150").lines());
    }
    if (length(name) > LONGEST_NAME) {
      throw new IllegalArgumentException(
          new Text("이름은 50자를 초과할 수 없습니다: name", "name has at most 50 characters").lines());
    }
    var words = new LinkedHashMap<String, String>();
    words.put("name", name);
    words.put("personality", personality);
    words.put("hobby", hobby);
    words.put("dreamJob", dreamJob);
    words.put("favoriteColor", favoriteColor);
    words.put("favoriteAnimal", favoriteAnimal);
    words.put("specialMemory", specialMemory);
    require(words, text -> length(text) > 0, "필수 입력값 누락: ", "must not be blank: ");
    require(words, text -> length(text) <= LONGEST, "500자까지입니다: ", "at most 500 characters: ");
  }

  /** Without superfluous spaces and with every choice made. */
  Order order(long otherwiseSeed, Optional<String> userId) {
    return Order.of(tidied(otherwiseSeed), seed, userId);
  }

  private Child tidied(long otherwiseSeed) {
    return new Child(
        folded(name),
        age,
        folded(personality),
        folded(hobby),
        folded(dreamJob),
        folded(favoriteColor),
        folded(favoriteAnimal),
        folded(specialMemory),
        pictures.orElse(true),
        seed.orElse(otherwiseSeed));
  }

  /** The message never quotes the text: it may be personal. */
  private static void require(
      Map<String, String> words, Predicate<String> rule, String ko, String en) {
    String wrong =
        words.entrySet().stream()
            .filter(field -> !rule.test(field.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(new Text(ko + wrong, en + wrong).lines());
    }
  }

  private static int length(String text) {
    String folded = folded(text);
    return folded.codePointCount(0, folded.length());
  }

  private static String folded(String text) {
    return text.strip().replaceAll("[\\s\\u00a0\\p{Cc}]+", " ");
  }
}
