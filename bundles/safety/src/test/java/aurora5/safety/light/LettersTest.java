package aurora5.safety.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LettersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "죽고  싶 어.요 | 죽고싶어요",
        "자-살~!! | 자살",
        "자1살 | 자살",
        "죽고👀싶어 | 죽고싶어",
        "ㅈㅏㅅㅏㄹ | 자살",
        "ㅈr살 | 자살",
        "죽ㄱㅗ싶어 | 죽고싶어",
        "ㅈㅅㅎㄱ싶다 | ㅈㅅㅎㄱ싶다",
        "나ㅈㅅ | 나ㅈㅅ",
        "했어ㅋㅋ ㅠㅠ | 했어ㅋㅋㅠㅠ",
        "K I L L my-self | killmyself",
        "ｋｉｌｌ ⓜⓔ | killme",
        "su1c1de | suicide",
        "여자 7살 | 여자7살",
        "don’t | dont",
        "𝓭𝓲𝓮 | die",
      })
  void leavesWhatARuleLooksAt(String written, String letters) {
    assertThat(Letters.of(written).text()).isEqualTo(letters);
  }

  @Test
  void readsDecomposedKoreanAsComposed() {
    String decomposed = Normalizer.normalize("죽고 싶어요", Normalizer.Form.NFD);
    assertThat(Letters.of(decomposed).text()).isEqualTo("죽고싶어요");
  }

  @Test
  void doesNotSeeWhatNobodySees() {
    assertThat(Letters.of("자\u200B살\u00AD하\uFEFF고\u3164싶다").text()).isEqualTo("자살하고싶다");
  }

  @Test
  void remembersGapsAndOrigins() {
    Letters letters = Letters.of("혼자 살아요");
    assertThat(letters.together(0, 2)).isTrue();
    assertThat(letters.together(1, 3)).isFalse();
    assertThat(letters.gap(2)).isTrue();
    assertThat(letters.written(2, 30)).isEqualTo("살아요");
    assertThat(Letters.of("a\nb").written(0, 30)).isEqualTo("a b");
  }

  @Test
  void takesAnyText() {
    for (String odd : new String[] {"", " ", "\uD800", "ㅏㅏ", "1", "\u0000x", "ㄳㅏ"}) {
      assertThat(Letters.of(odd).text().length()).isLessThanOrEqualTo(odd.length());
    }
  }
}
