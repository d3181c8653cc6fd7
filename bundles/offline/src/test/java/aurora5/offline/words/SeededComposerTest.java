package aurora5.offline.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededComposerTest {
  private final SeededComposer composer = new SeededComposer(7);

  @Test
  void fillsValuesAndParticles() {
    assertThat(composer.fill("{a:이/가} {b:을/를} {b}", Map.of("a", "지우", "b", "별")))
        .isEqualTo("지우가 별을 별");
  }

  @Test
  void leavesSignsInValuesAlone() {
    assertThat(composer.fill("{a}!", Map.of("a", "$1 {b} \\"))).isEqualTo("$1 {b} \\!");
  }

  @Test
  void namesTheMissingValue() {
    assertThatThrownBy(() -> composer.fill("안녕 {who}", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{who}");
  }

  @Test
  void picksEveryOptionBeforeItPicksOneAgain() {
    var options = List.of("a", "b", "c", "d");
    for (int round = 0; round < 3; round++) {
      var picked = new HashSet<String>();
      options.forEach(ignored -> picked.add(composer.pick(options)));
      assertThat(picked).hasSize(4);
    }
  }

  @Test
  void choosesTheSameForTheSameSeedOnly() {
    var numbers = IntStream.range(0, 50).boxed().toList();
    assertThat(new SeededComposer(1).shuffle(numbers))
        .isEqualTo(new SeededComposer(1).shuffle(numbers))
        .isNotEqualTo(new SeededComposer(2).shuffle(numbers))
        .containsExactlyInAnyOrderElementsOf(numbers);
  }
}
