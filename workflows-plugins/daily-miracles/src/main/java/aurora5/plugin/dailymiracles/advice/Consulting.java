package aurora5.plugin.dailymiracles.advice;

import aurora5.api.Text;
import aurora5.api.workflow.Says;
import aurora5.plugin.dailymiracles.pattern.Profile;
import aurora5.plugin.dailymiracles.pattern.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Advice in eight steps. Immutable.
 *
 * @param mode {@code relation} or {@code personal}
 */
public record Consulting(
    @Says(ko = "상담 방식", en = "mode") String mode,
    @Says(ko = "단계", en = "steps") List<Advice> steps) {
  /** One step. Immutable. */
  public record Advice(
      @Says(ko = "단계", en = "step") int step,
      @Says(ko = "제목", en = "title") Text title,
      @Says(ko = "내용", en = "text") Text text,
      @Says(ko = "해 볼 일", en = "what to do") Text action) {}

  private static final Lines LINES = Lines.of("consulting.txt");

  public Consulting {
    steps = List.copyOf(steps);
  }

  public static Consulting of(Wishes wishes, Profile profile, Optional<Relation> relation) {
    Known known = Known.of(wishes, profile, relation);
    List<Advice> steps = new ArrayList<>();
    for (List<Text> line : LINES.of(known.mode(), known.places())) {
      steps.add(new Advice(steps.size() + 1, line.get(0), line.get(1), line.get(2)));
    }
    return new Consulting(known.mode().key(), steps);
  }
}
