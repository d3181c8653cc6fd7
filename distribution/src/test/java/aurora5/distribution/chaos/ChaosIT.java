package aurora5.distribution.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.witness.CheckerRun;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as people call it, with few kills: sound, and with every act of sabotage. */
@Order(1)
final class ChaosIT {
  private static final String SEED = "5";

  /** How fast it is ready is printed, and nothing a test may depend on. */
  private static final String NO_HURRY = "60000";

  @Test
  void afterTenKillsEveryPromiseIsKept() {
    CheckerRun judgement = Chaos.run("10", SEED, "none", NO_HURRY);
    System.out.print(judgement.output());
    assertThat(judgement.exit()).as(judgement.output()).isZero();
    assertThat(judgement.output())
        .contains("chaos: seed=5 kills=10 ", " lost=0 redone=0 duplicates=0 ");
  }

  @ParameterizedTest
  @CsvSource({
    "ack-before-commit, 1, P1",
    "skip-record, 1, P2",
    "run-twice, 0, P2",
    "lose-alert, 0, P8"
  })
  void sabotageIsSeenAndThePromiseNamed(String sabotage, String kills, String promise) {
    CheckerRun judgement = Chaos.run(kills, SEED, sabotage, NO_HURRY);
    assertThat(judgement.exit()).as(judgement.output()).isEqualTo(1);
    assertThat(judgement.output()).contains("broken " + promise + ": ");
  }
}
