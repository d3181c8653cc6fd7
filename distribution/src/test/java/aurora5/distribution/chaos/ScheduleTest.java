package aurora5.distribution.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.distribution.weave.Failpoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
  @Test
  void aSeedRepeatsTheSchedule() {
    assertThat(Schedule.of(7, 100)).hasSize(100).isEqualTo(Schedule.of(7, 100));
    assertThat(Schedule.of(8, 100)).isNotEqualTo(Schedule.of(7, 100));
    assertThat(Schedule.of(7, 50)).isEqualTo(Schedule.of(7, 100).subList(0, 50));
  }

  @Test
  void aThousandKillsHitEveryFailpointAndAlsoNone() {
    List<Kill> kills = Schedule.of(1, 1_000).stream().map(Schedule.Turn::kill).toList();
    assertThat(kills.stream().map(Kill::failpoint).flatMap(Optional::stream).distinct())
        .containsExactlyInAnyOrder(Failpoint.values());
    assertThat(kills.stream().map(Kill::word).collect(Collectors.toSet()))
        .contains("after-start", "after-ready", "before-force");
    assertThat(kills).anyMatch(kill -> kill instanceof Kill.AfterReady && kill.swap());
  }

  @Test
  void noTwoLivesInARowEndBeforeTheyHaveBegun() {
    List<Schedule.Turn> turns = Schedule.of(1, 1_000);
    for (int i = 1; i < turns.size(); i++) {
      assertThat(turns.get(i).calm()).isNotEqualTo(turns.get(i - 1).calm());
      assertThat(turns.get(i).calm() && turns.get(i).kill().early()).isFalse();
    }
  }

  @Test
  void whatIsAskedForInWordsIsRead() {
    assertThat(Options.of("20", "7", "none", "5000").seed()).isEqualTo(7);
    assertThat(Options.of("20", "random", "run-twice", "5000").sabotage()).isPresent();
    assertThatThrownBy(() -> Options.of("20", "7", "run-thrice", "5000"))
        .hasMessageContaining("there are ack-before-commit, skip-record, run-twice, ");
  }
}
