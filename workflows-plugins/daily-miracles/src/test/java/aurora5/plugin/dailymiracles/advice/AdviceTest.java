package aurora5.plugin.dailymiracles.advice;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.plugin.dailymiracles.pattern.Profile;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {
  private static final LocalDate DAY = LocalDate.parse("2026-02-20");
  private static final Profile MINE = Profile.of("하늘", LocalDate.parse("1992-02-03"), "노란색");

  private static Wishes wishes(String concern) {
    return new Wishes(
        concern,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void thePlanHasFourWeeksOfSevenSevenSevenAndNineDays() {
    ActionPlan plan = ActionPlan.of(wishes("고민"), MINE, Optional.empty(), DAY);
    assertThat(plan.weeks()).extracting(ActionPlan.Week::days).containsExactly(7, 7, 7, 9);
    assertThat(plan.weeks()).allMatch(week -> week.checkpoints().size() == 3);
    assertThat(plan.weeks()).allMatch(week -> week.tasks().size() == 3);
    assertThat(plan.weeks()).extracting(ActionPlan.Week::week).containsExactly(1, 2, 3, 4);
    assertThat(plan.from()).isEqualTo(DAY);
    assertThat(plan.to()).isEqualTo(DAY.plusDays(29)).isEqualTo(plan.weeks().get(3).to());
    for (int i = 1; i < 4; i++) {
      assertThat(plan.weeks().get(i).from()).isEqualTo(plan.weeks().get(i - 1).to().plusDays(1));
    }
  }

  @Test
  void whatAPersonWritesIsQuotedAndNeverReadAsAPlace() {
    Consulting consulting =
        Consulting.of(wishes("{goal} $1 \\ " + "가".repeat(200)), MINE, Optional.empty());
    assertThat(consulting.steps()).hasSize(8);
    assertThat(consulting.steps().get(0).text().ko()).contains("{goal} $1 \\").contains("…");
    assertThat(consulting.steps().get(0).text().ko().length()).isLessThan(160);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 10",
    "아직 잘 모르겠어요, 5",
    "바로 시작할 수 있어요, 20",
    "매우 힘들어요, 5",
    "30, 5",
    "60, 10",
    "8, 20",
    "95%, 20",
    "not ready, 5",
    "ready now, 20"
  })
  void thePaceFollowsReadinessAndWill(String words, int minutes) {
    assertThat(Pace.of(words).minutes()).isEqualTo(minutes);
  }
}
