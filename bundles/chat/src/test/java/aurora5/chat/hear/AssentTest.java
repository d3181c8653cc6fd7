package aurora5.chat.hear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what says nothing else is a yes. */
final class AssentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "네",
        "네!",
        "넵",
        "예",
        "응",
        "ㅇㅇ",
        "ㅇㅋ",
        "그래",
        "그래요.",
        "좋아요",
        "네 좋아요",
        "응 그래",
        "맞아요~",
        "진행해 줘",
        "네, 실행해 주세요",
        "해줘",
        "해 주세요",
        "부탁드립니다",
        "이대로 진행해주세요",
        "ok",
        "OK!",
        "Okay",
        "yes",
        "Yes please",
        "yep",
        "sure",
        "go ahead",
        "do it",
        "네 👍",
        "k"
      })
  void yes(String text) {
    assertThat(Assent.of(text)).isEqualTo(Assent.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "아니",
        "아니요",
        "아니오",
        "아뇨.",
        "아니야",
        "싫어요",
        "안 돼",
        "안돼요",
        "안 할래",
        "하지 마",
        "하지 말아 줘",
        "됐어요",
        "취소",
        "취소해 줘",
        "그만",
        "ㄴㄴ",
        "no",
        "No!",
        "nope",
        "no thanks",
        "cancel",
        "stop",
        "don't",
        "never mind"
      })
  void no(String text) {
    assertThat(Assent.of(text)).isEqualTo(Assent.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "네 아니요", "글쎄요", "음...", "네가 정해", "네 이름은 민수로", "좋아하는 색은 파랑", "yes but change the name",
            "그게 뭐야?",
        "아마도", "maybe", "yesterday", "okay but no", "?", "👍", "해도 돼?", "no idea what you mean"
      })
  void neither(String text) {
    assertThat(Assent.of(text)).isEqualTo(Assent.UNCLEAR);
  }
}
