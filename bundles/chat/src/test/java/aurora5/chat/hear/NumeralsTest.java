package aurora5.chat.hear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumeralsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|7",
        "10살|10",
        "１０살이에요|10",
        "열 살|10",
        "열살이에요|10",
        "열 살입니다.|10",
        "일곱 살|7",
        "아홉살|9",
        "스무 살|20",
        "스물다섯 살|25",
        "서른한 살이요|31",
        "우리 애는 열한 살이에요|11",
        "이제 여섯 살 됐어요|6",
        "한 살|1",
        "두살|2",
        "열|10",
        "일곱|7",
        "스물|20",
        "십이|12",
        "이십오|25",
        "삼백|300",
        "백이십 살|120",
        "3만 원|30000",
        "1,500|1500",
        "2.5|2.5",
        "-3|-3",
        "ten|10",
        "ten years old|10",
        "She is seven.|7",
        "twenty-five|25",
        "a hundred and twenty|120",
        "I am 8 years old|8",
        "만 9살|9",
        "70%|70",
        "오십 퍼센트|50"
      })
  void readsTheOneNumber(String answer, BigDecimal number) {
    assertThat(Numerals.in(answer))
        .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"네", "모르겠어요", "3이나 4", "5살 아니면 6살", "비밀이에요", "many", "one or two?", "", "이"})
  void doesNotGuess(String answer) {
    assertThat(Numerals.in(answer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "화가가 꿈인 열 살 아이의 그림책을 써 줘|10",
        "7살 딸내미 얘기로 동화 써줄 수 있나요|7",
        "Write a picture book for a ten-year-old who wants to paint|10",
        "a bedtime story for my 5 year old|5",
        "고양이를 좋아하는 여덟 살 소녀|8"
      })
  void findsAnAgeInASentence(String sentence, BigDecimal age) {
    assertThat(Numerals.age(sentence)).contains(age);
  }

  @ParameterizedTest
  @ValueSource(strings = {"열 쪽짜리 그림책", "ten pages please", "살구를 좋아하는 아이", "세 살림"})
  void takesNothingElseForAnAge(String sentence) {
    assertThat(Numerals.age(sentence)).isEmpty();
  }
}
