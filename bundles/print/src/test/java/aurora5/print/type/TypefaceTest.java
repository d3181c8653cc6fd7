package aurora5.print.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefaceTest {
  @ParameterizedTest
  @EnumSource(
      value = Typeface.class,
      names = {"DODUM", "BATANG", "GOTHIC"})
  void aKoreanTypefaceHasEverySyllable(Typeface face) {
    assertThat(IntStream.rangeClosed('가', '힣')).allMatch(face::has);
  }

  @Test
  void aTextTakesOnlyWhatItNeeds() {
    assertThat(Typeface.fitting("한글 abc".codePoints()))
        .containsExactly(Typeface.DODUM, Typeface.BATANG);
    assertThat(Typeface.fitting("한글 🚀".codePoints()))
        .containsExactly(Typeface.DODUM, Typeface.BATANG, Typeface.EMOJI);
    assertThat(Typeface.fitting("民".codePoints()))
        .containsExactly(Typeface.DODUM, Typeface.BATANG, Typeface.GOTHIC);
  }

  @ParameterizedTest
  @EnumSource(Typeface.class)
  void itsLicenceLiesBesideIt(Typeface face) {
    String file = face.family().replace(" ", "") + "-OFL.txt";
    assertThat(Typeface.class.getResource(file)).as(file).isNotNull();
  }
}
