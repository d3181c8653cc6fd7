package aurora5.chat.hear;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.chat.Workshop;
import aurora5.chat.form.Form;
import aurora5.chat.form.Slot;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields by their names, as people call them. */
final class LabelsTest {
  private final Labels labels = Labels.of(Form.of(Workshop.story()));

  private Map<String, String> in(String text) {
    return labels.in(text).entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "이름은 민수|name|민수",
        "아니다, 이름은 민수야|name|민수야",
        "아니 나이는 8살|age|8살",
        "색: 빨강|favoriteColor|빨강",
        "색을 빨강으로 바꿔줘|favoriteColor|빨강",
        "좋아하는 색은 빨강으로 해 줘|favoriteColor|빨강",
        "동물을 토끼로 바꿔|favoriteAnimal|토끼",
        "change the name to Ben|name|Ben",
        "make the color red|favoriteColor|red",
        "no, set my dream job to pilot|dreamJob|pilot",
        "actually, the animal: a cat|favoriteAnimal|a cat",
        "그림 없이 해 줘|pictures|아니요",
        "그림은 빼 줘|pictures|아니요",
        "without pictures|pictures|아니요",
        "with pictures please|pictures|네",
        "그림도 넣어 줘|pictures|네"
      })
  void aFieldIsToldOrChanged(String text, String field, String value) {
    assertThat(labels.begin(text)).isTrue();
    assertThat(in(text)).containsExactly(Map.entry(field, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "그림 없이 놀던 하루",
        "without pictures we played outside all day long",
        "이름 없는 강아지",
        "색이 예쁜 나비",
        "바다로 갔어요",
        "make a cake",
        "a name nobody knows"
      })
  void anAnswerIsLeftAlone(String text) {
    assertThat(labels.begin(text)).isFalse();
  }

  @Test
  void severalAreToldInOneSentence() {
    assertThat(in("이름은 지우이고, 나이: 7살, 색: 파랑"))
        .isEqualTo(Map.of("name", "지우", "age", "7살", "favoriteColor", "파랑"));
  }

  @Test
  void oneSyllableIsANameBeforeAColonOnly() {
    Slot meals = Form.of(Workshop.outing()).slots().get(0).items().get(2);
    Labels dish = Labels.of(Form.of(Workshop.outing()).of(meals));
    assertThat(dish.in("음식: 회, 값: 30000")).hasSize(2);
    assertThat(dish.in("값은 30000")).isEmpty();
  }
}
