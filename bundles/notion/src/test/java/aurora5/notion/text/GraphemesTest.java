package aurora5.notion.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphemesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "👨‍👩‍👧‍👦", // a family
        "🇰🇷", // a flag
        "👍🏽", // a skin tone
        "각", // a syllable of jamo
        "é", // an accent
        "❤️‍🔥", // a heart on fire
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿" // a flag of tags
      })
  void neverPartsWhatAPersonSeesAsOneCharacter(String character) {
    for (int before = 0; before < 12; before++) {
      String text = "가".repeat(before) + character.repeat(40);
      List<String> pieces = Graphemes.split(text, 29);
      assertThat(String.join("", pieces)).isEqualTo(text);
      assertThat(pieces).allMatch(piece -> piece.length() <= 29 && !piece.isEmpty());
      assertThat(pieces)
          .allMatch(
              piece ->
                  Pattern.compile("\\X")
                      .matcher(piece)
                      .results()
                      .allMatch(
                          each -> each.group().equals(character) || each.group().equals("가")));
    }
  }

  @Test
  void partsACharacterThatIsLongerThanAPieceBetweenItsCodePoints() {
    String tower = "😀" + "\u0301".repeat(5_000) + "끝";
    List<String> pieces = Graphemes.split(tower, 2_000);
    assertThat(String.join("", pieces)).isEqualTo(tower);
    assertThat(pieces).allMatch(piece -> piece.length() <= 2_000);
  }

  @Test
  void partsALongEmojiBetweenPairs() {
    String family = "👨‍👩‍👧‍👦".repeat(3);
    List<String> pieces = Graphemes.split(family, 4);
    assertThat(String.join("", pieces)).isEqualTo(family);
    assertThat(pieces)
        .noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)))
        .noneMatch(piece -> Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
  }

  @Test
  void replacesHalfAPair() {
    assertThat(Graphemes.split("a\uD83Db\uDE00c😀", 100)).containsExactly("a\uFFFDb\uFFFDc😀");
  }

  @Test
  void replacesWhatNoDatabaseKeeps() {
    assertThat(Graphemes.split("가\u0000나", 100)).containsExactly("가\uFFFD나");
  }

  @Test
  void hasNoPieceForNothing() {
    assertThat(Graphemes.split("", 10)).isEmpty();
    assertThat(Graphemes.first("", 10)).isEmpty();
  }
}
