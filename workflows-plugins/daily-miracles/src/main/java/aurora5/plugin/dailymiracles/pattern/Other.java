package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The pattern of the other person, as far as it is known. Immutable.
 *
 * @param relation what the two are to each other, as it was said
 * @param precision {@code exact}, {@code estimate} or {@code unknown}
 * @param color key of the colour that goes with the personality
 */
public record Other(
    String relation,
    String precision,
    Optional<Birth> birth,
    Optional<String> element,
    Optional<String> color,
    String colorElement,
    List<String> conflicts,
    Text summary) {
  private static final Text UNKNOWN = new Text("아직 알려 주지 않은 성향", "a temperament not told of yet");

  public Other {
    conflicts = List.copyOf(conflicts);
  }

  public static Other of(
      String relation,
      String precision,
      Optional<LocalDate> date,
      Optional<String> personality,
      List<String> conflicts) {
    Optional<Color> color = personality.flatMap(Color::of);
    Optional<Birth> birth = date.map(Birth::of);
    Text trait =
        color
            .map(Color::personality)
            .or(() -> personality.filter(words -> !words.isBlank()).map(Text::same))
            .orElse(UNKNOWN);
    return new Other(
        relation.strip(),
        precision,
        birth,
        birth.map(Birth::element),
        color.map(Color::key),
        Color.element(color).key(),
        conflicts,
        new Text("당신이 본 상대: " + trait.ko(), "As you see the other: " + trait.en()));
  }
}
