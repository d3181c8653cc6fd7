package aurora5.chat.hear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hands an answer over goes; what belongs to it stays. */
final class TidyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "지우예요|지우",
        "지우입니다.|지우",
        "지우야|지우",
        "고양이야|고양이",
        "분야|분야",
        "시야|시야",
        "민준이에요|민준",
        "지우라고 해요|지우",
        "파란색이요|파란색",
        "파란색요|파란색",
        "그림 그리기요|그림 그리기",
        "“하늘빛”|하늘빛",
        "'고양이'|고양이",
        "It's blue|blue",
        "She is curious.|curious",
        "할머니와 바다에 갔어요|할머니와 바다에 갔어요",
        "호기심이 많아요|호기심이 많아요",
        "활발해요|활발해요",
        "어제 할머니와 함께 바다에 간 일이에요|어제 할머니와 함께 바다에 간 일이에요",
        "강아지|강아지",
        "이야기|이야기"
      })
  void keepsTheAnswer(String said, String answer) {
    assertThat(Tidy.answer(said)).isEqualTo(answer);
  }
}
