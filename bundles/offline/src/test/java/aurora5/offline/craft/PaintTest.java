package aurora5.offline.craft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaintTest {
  @Test
  void understandsColorsInWordsAndNumbers() {
    assertThat(Paint.named("파란색")).isEqualTo(Paint.named("blue")).isNotEqualTo(Paint.named("빨강"));
    assertThat(Paint.named("#0f0")).hasToString("#00ff00");
    assertThat(Paint.named("연한 파란색")).isNotEqualTo(Paint.named("파란색"));
    assertThat(Paint.named("알 수 없음")).isEqualTo(Paint.named(""));
  }

  @Test
  void aSyllableInsideAnotherWordIsNoAnimal() {
    var animals = Vocabulary.of("animals.txt");
    assertThat(animals.find("무지개")).isEmpty();
    assertThat(animals.find("하얀 개")).contains("dog");
    assertThat(animals.find("돌고래")).contains("dolphin");
    assertThat(animals.find("two cats")).contains("cat");
    assertThat(animals.find("education")).isEmpty();
  }
}
