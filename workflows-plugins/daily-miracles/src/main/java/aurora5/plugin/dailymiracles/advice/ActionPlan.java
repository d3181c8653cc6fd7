package aurora5.plugin.dailymiracles.advice;

import aurora5.api.Text;
import aurora5.api.workflow.Says;
import aurora5.plugin.dailymiracles.pattern.Profile;
import aurora5.plugin.dailymiracles.pattern.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan of thirty days. Immutable.
 *
 * @param mode {@code relation} or {@code personal}
 * @param to the last day
 */
public record ActionPlan(
    @Says(ko = "계획 방식", en = "mode") String mode,
    @Says(ko = "부터", en = "from") LocalDate from,
    @Says(ko = "까지", en = "to") LocalDate to,
    @Says(ko = "주마다", en = "weeks") List<Week> weeks) {
  /**
   * One of the four parts. Immutable.
   *
   * @param to the last day
   */
  public record Week(
      @Says(ko = "주", en = "week") int week,
      @Says(ko = "날수", en = "days") int days,
      @Says(ko = "부터", en = "from") LocalDate from,
      @Says(ko = "까지", en = "to") LocalDate to,
      @Says(ko = "주제", en = "theme") Text theme,
      @Says(ko = "마음 둘 곳", en = "focus") Text focus,
      @Says(ko = "할 일", en = "tasks") List<Text> tasks,
      @Says(ko = "점검", en = "checkpoints") List<Text> checkpoints) {
    public Week {
      tasks = List.copyOf(tasks);
      checkpoints = List.copyOf(checkpoints);
    }
  }

  private static final Lines LINES = Lines.of("plan.txt");
  private static final List<Integer> DAYS = List.of(7, 7, 7, 9);

  public ActionPlan {
    weeks = List.copyOf(weeks);
  }

  public static ActionPlan of(
      Wishes wishes, Profile profile, Optional<Relation> relation, LocalDate first) {
    Known known = Known.of(wishes, profile, relation);
    List<Week> weeks = new ArrayList<>();
    LocalDate from = first;
    for (List<Text> line : LINES.of(known.mode(), known.places())) {
      int days = DAYS.get(weeks.size());
      weeks.add(week(weeks.size() + 1, days, from, line));
      from = from.plusDays(days);
    }
    return new ActionPlan(known.mode().key(), first, from.minusDays(1), weeks);
  }

  private static Week week(int number, int days, LocalDate from, List<Text> line) {
    return new Week(
        number,
        days,
        from,
        from.plusDays(days - 1L),
        line.get(0),
        line.get(1),
        line.subList(2, 5),
        line.subList(5, 8));
  }
}
