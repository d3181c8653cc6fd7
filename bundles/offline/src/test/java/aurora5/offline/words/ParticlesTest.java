package aurora5.offline.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticlesTest {
  @ParameterizedTest
  @CsvSource({
    "민준, 이",
    "지우, 가",
    "하늘, 이",
    "Kim, 이",
    "Anna, 가",
    "Jack, 이",
    "Mark, 가",
    "Grace, 가",
    "Jane, 이",
    "Mike, 가",
    "Eric, 이",
    "David, 가",
    "Peter, 가",
    "Robert, 가",
    "Scott, 이",
    "Daniel, 이",
    "José, 가",
    "Minjun, 이",
    "Jiwoo, 가",
    "KBS, 가",
    "XL, 이",
    "MVP, 가",
    "FM, 이",
    "0, 이",
    "1, 이",
    "2, 가",
    "3, 이",
    "4, 가",
    "5, 가",
    "6, 이",
    "7, 이",
    "8, 이",
    "9, 가",
    "10, 이",
    "500, 이",
    "2000, 이",
    "30000, 이",
    "100000000, 이",
    "1000000000000, 가",
    "3.0, 이",
    "'1,000', 이",
    "100%, 가",
    "A7, 이",
    "ㅋㅋ, 이",
    "ㅠㅠ, 가",
    "‘가족 여행’, 이",
    "바다에 갔어요., 가",
    "지우(Jack), 가",
    "(Anna), 가",
    "민준!!, 이",
    "'지우 ', 가",
    "민준😀, 이(가)",
    "😀, 이(가)",
    "太郎, 이(가)",
    "'', 이(가)"
  })
  void followsTheSoundThatAKoreanReads(String word, String expected) {
    assertThat(Particles.after(word, "이/가")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "서울, 로",
    "부산, 으로",
    "제주, 로",
    "7, 로",
    "8, 로",
    "1, 로",
    "3, 으로",
    "10, 으로",
    "Paul, 로",
    "Apple, 로",
    "URL, 로",
    "R, 로",
    "London, 으로",
    "😀, (으)로"
  })
  void knowsThatRieulTakesRo(String word, String expected) {
    assertThat(Particles.after(word, "으로/로")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "은/는, 민준은, 지우는",
    "을/를, 민준을, 지우를",
    "과/와, 민준과, 지우와",
    "아/야, 민준아, 지우야",
    "이에요/예요, 민준이에요, 지우예요",
    "이라/라, 민준이라, 지우라",
    "이랑/랑, 민준이랑, 지우랑",
    "이나/나, 민준이나, 지우나",
    "이며/며, 민준이며, 지우며",
    "이었/였, 민준이었, 지우였"
  })
  void knowsThePairs(String pair, String afterConsonant, String afterVowel) {
    assertThat("민준" + Particles.after("민준", pair)).isEqualTo(afterConsonant);
    assertThat("지우" + Particles.after("지우", pair)).isEqualTo(afterVowel);
  }

  @Test
  void readsDecomposedHangulAsWell() {
    assertThat(Particles.after(Normalizer.normalize("민준", Normalizer.Form.NFD), "은/는"))
        .isEqualTo("은");
  }

  @Test
  void refusesAnUnknownPairAndNamesIt() {
    assertThatThrownBy(() -> Particles.after("민준", "가/이"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("가/이");
  }
}
