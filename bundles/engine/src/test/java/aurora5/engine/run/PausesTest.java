package aurora5.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.step.Retry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PausesTest {
  private static final Retry.Backoff POLICY =
      new Retry.Backoff(10, Duration.ofSeconds(1), 2, Duration.ofSeconds(10), 0.2);

  @Test
  void doublesUpToTheLongestAndSwingsByItsJitter() {
    for (int run = 0; run < 100; run++) {
      assertThat(millis(1, run)).isBetween(800L, 1_200L);
      assertThat(millis(3, run)).isBetween(3_200L, 4_800L);
      assertThat(millis(9, run)).isBetween(8_000L, 12_000L);
    }
  }

  @Test
  void drawsTheSameChanceForTheSameAttemptAndAnotherForAnotherRun() {
    assertThat(millis(2, 1)).isEqualTo(millis(2, 1)).isNotEqualTo(millis(2, 2));
  }

  private static long millis(int failures, int run) {
    return Pauses.before(POLICY, failures, "run-" + run, "step").toMillis();
  }
}
