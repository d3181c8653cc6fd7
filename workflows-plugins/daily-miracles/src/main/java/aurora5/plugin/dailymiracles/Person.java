package aurora5.plugin.dailymiracles;

import aurora5.api.Text;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import java.time.LocalDate;

/** Who asks, and about what. Immutable. */
@Says(ko = "사용자", en = "the person who asks")
public record Person(
    @Says(ko = "이름", en = "name") @Limits(min = 1, max = 50) String name,
    @Says(ko = "생년월일 (예: 1992-02-03)", en = "date of birth, such as 1992-02-03") LocalDate birth,
    @Says(ko = "지금의 고민", en = "what weighs on you") @Limits(min = 1, max = 2000) String concern) {
  private static final int LAST_YEAR = 9999;

  /**
   * @throws IllegalArgumentException if nobody is born in such a year
   */
  static void requireYear(LocalDate birth) {
    if (birth.getYear() < 1 || birth.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          new Text("birth: 연도는 1부터 9999까지입니다", "birth: the year must be 1 to 9999").lines());
    }
  }

  /**
   * @throws IllegalArgumentException saying what is missing, never quoting it
   */
  public Person {
    if (name.isBlank() || concern.isBlank()) {
      throw new IllegalArgumentException(
          new Text(
                  "사용자 기본 정보가 누락되었습니다: name과 concern을 적어 주세요", "name and concern must not be blank")
              .lines());
    }
    requireYear(birth);
  }
}
