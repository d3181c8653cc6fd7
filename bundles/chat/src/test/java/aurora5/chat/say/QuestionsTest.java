package aurora5.chat.say;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Particles and questions that read well. */
final class QuestionsTest {
  @ParameterizedTest
  @CsvSource({"이름,이름을", "나이,나이를", "단계 1–5,단계 1–5를", "질문 3,질문 3을", "값 10,값 10을", "SNS,SNS을(를)"})
  void aParticleFollowsHowAWordIsSpoken(String word, String object) {
    assertThat(Korean.object(word)).isEqualTo(object);
  }

  @Test
  void aLabelThatAsksIsAskedAsItIs() {
    assertThat(Label.of(new Text("승인할까요", "approve?"), Locale.KOREAN).name()).isEqualTo("승인할까요?");
    assertThat(Label.of(new Text("승인할까요", "approve?"), Locale.ENGLISH).asks()).isTrue();
    assertThat(Label.of(new Text("그림도 그릴까요? (기본: 예)", "with pictures?"), Locale.KOREAN))
        .isEqualTo(new Label("그림도 그릴까요?", "(기본: 예)"));
    assertThat(Label.of(Text.same("kind: wish, quick"), Locale.ENGLISH))
        .isEqualTo(new Label("kind", "wish, quick"));
    assertThat(Label.of(Text.same("day, such as 1992-02-03"), Locale.ENGLISH))
        .isEqualTo(new Label("day", "such as 1992-02-03"));
    assertThat(Label.of(Text.same("a note (brief) in words"), Locale.ENGLISH))
        .isEqualTo(new Label("a note", "(brief)"));
  }
}
