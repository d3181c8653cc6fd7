package aurora5.distribution.swap;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.weave.Sabotage;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Order(5)
final class SwapsIT {
  @Test
  void thirtySwapsUnderLoadFailNoRunAndLeaveNothingBehind() {
    assertThat(Swaps.run(30, 50, Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"leak-loader, class loaders", "swap-in-place, jar"})
  void sabotageIsSeenAndThePromiseNamed(String sabotage, String promise) {
    // a jar put into the bundle of another changes runs, or never comes to life itself
    assertThat(Swaps.run(5, 50, Sabotage.named(sabotage)))
        .anySatisfy(broken -> assertThat(broken).contains(promise));
  }
}
