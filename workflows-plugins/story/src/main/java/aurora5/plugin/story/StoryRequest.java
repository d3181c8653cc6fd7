package aurora5.plugin.story;

import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import aurora5.plugin.story.tale.Child;
import java.util.Optional;

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
   * @throws IllegalArgumentException naming the first field that is blank or out of range
   */
  public StoryRequest {
    if (age < 1 || age > 150) {
      throw new IllegalArgumentException("age must be 1 to 150: " + age);
    }
    check("name", name, LONGEST_NAME);
    check("personality", personality, LONGEST);
    check("hobby", hobby, LONGEST);
    check("dreamJob", dreamJob, LONGEST);
    check("favoriteColor", favoriteColor, LONGEST);
    check("favoriteAnimal", favoriteAnimal, LONGEST);
    check("specialMemory", specialMemory, LONGEST);
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
  private static void check(String field, String text, int longest) {
    String folded = folded(text);
    int length = folded.codePointCount(0, folded.length());
    if (length < 1 || length > longest) {
      throw new IllegalArgumentException(
          field + " must have 1 to " + longest + " characters besides spaces, not " + length);
    }
  }

  private static String folded(String text) {
    return text.strip().replaceAll("[\\s\\u00a0\\p{Cc}]+", " ");
  }
}
