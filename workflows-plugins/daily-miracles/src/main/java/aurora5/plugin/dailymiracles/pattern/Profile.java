package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The pattern of the person who asks. Immutable.
 *
 * @param color key of the colour; as it was said if it is none we know
 * @param colorElement key of the colour's element
 */
public record Profile(
    String name, Birth birth, String element, String color, String colorElement, Text summary) {
  private static final Text OPEN = new Text("한 가지 색에 머물지 않는다", "not bound to one colour");

  public static Profile of(String name, LocalDate birth, String colorSaid) {
    Optional<Color> color = Color.of(colorSaid);
    Birth born = Birth.of(birth);
    Text nature = Element.of(born.element()).nature();
    Text personality = color.map(Color::personality).orElse(OPEN);
    return new Profile(
        name.strip(),
        born,
        born.element(),
        color.map(Color::key).orElse(colorSaid.strip()),
        Color.element(color).key(),
        new Text(
            "좋아하는 색으로 보면 '%s'. 태어난 해의 무늬에는 %s을 담았습니다.".formatted(personality.ko(), nature.ko()),
            "By your colour: %s. The pattern of your year stands for %s."
                .formatted(personality.en(), nature.en())));
  }
}
