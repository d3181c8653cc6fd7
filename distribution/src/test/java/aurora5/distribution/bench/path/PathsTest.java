package aurora5.distribution.bench.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A few plans of what the bench does with many. */
final class PathsTest {
  @Test
  void longestPathFirstIsNearTheOptimumAndNoWorseThanFirstInFirstOut() {
    Paths small = Paths.of(6, 10, 100, 1);

    assertThat(small.optimum()).isPositive();
    assertThat(small.good()).as(small.toString()).isTrue();
  }

  @Test
  void wherePathsMatterTheyAreSeen() {
    Paths large = Paths.of(20, 40, 50, 2);

    assertThat(large.engine()).isLessThan(large.firstIn());
  }

  @Test
  void nothingIsShorterThanTheOptimum() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 50; i++) {
      RandomPlan lot = RandomPlan.of(8, random);
      double optimum = Optimum.of(lot, 5) - 1e-6;

      assertThat(Simulation.longestPathFirst(lot)).isGreaterThanOrEqualTo(optimum);
      assertThat(Simulation.firstInFirstOut(lot)).isGreaterThanOrEqualTo(optimum);
    }
  }
}
