package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;
import aurora5.api.workflow.Says;
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
    @Says(ko = "나와의 관계", en = "relation") String relation,
    @Says(ko = "정확도", en = "precision") String precision,
    @Says(ko = "태어난 날", en = "birth") Optional<Birth> birth,
    @Says(ko = "기질", en = "element") Optional<String> element,
    @Says(ko = "좋아하는 색", en = "favourite colour") Optional<String> color,
    @Says(ko = "색의 기질", en = "element of the colour") String colorElement,
    @Says(ko = "부딪히는 점", en = "points of conflict") List<String> conflicts,
    @Says(ko = "요약", en = "summary") Text summary) {
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
            .or(
                () ->
                    personality
                        .map(Other::unended)
                        .filter(words -> !words.isEmpty())
                        .map(Text::same))
            .orElse(UNKNOWN);
    return new Other(
        relation.strip(),
        precision,
        birth,
        birth.map(Birth::element),
        color.map(Color::key),
        Color.element(color).key(),
        conflicts,
        new Text("당신이 본 상대: " + trait.ko() + ".", "As you see the other: " + trait.en() + "."));
  }

  private static String unended(String words) {
    return words.strip().replaceFirst("[.。]+$", "");
  }
}
