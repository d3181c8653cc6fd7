package aurora5.distribution.swap;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import org.junit.jupiter.api.Test;

final class SwapsIT {
  @Test
  void thirtySwapsUnderLoadFailNoRunAndLeaveNothingBehind() {
    try (Aurora aurora = Aurora.start(Home.empty("swaps"))) {
      Outcome outcome = new Swaps(aurora, 30, 50).carryOut();
      outcome.print();
      assertThat(outcome.broken()).isEmpty();
    }
  }
}
