package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;
import aurora5.api.workflow.Says;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The pattern of the person who asks. Immutable.
 *
 * @param color key of the colour; as it was said if it is none we know
 * @param colorElement key of the colour's element
 */
public record Profile(
    @Says(ko = "이름", en = "name") String name,
    @Says(ko = "태어난 날", en = "birth") Birth birth,
    @Says(ko = "기질", en = "element") String element,
    @Says(ko = "좋아하는 색", en = "favourite colour") String color,
    @Says(ko = "색의 기질", en = "element of the colour") String colorElement,
    @Says(ko = "요약", en = "summary") Text summary) {
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
