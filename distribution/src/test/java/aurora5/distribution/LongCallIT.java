package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A synchronous call that takes longer than a usual server's patience. */
@ExtendWith(SharedAurora.class)
@Order(2)
final class LongCallIT {
  private final Aurora aurora;

  LongCallIT(Aurora aurora) {
    this.aurora = aurora;
  }

  @Test
  void aCallOfMoreThanAMinuteIsAnsweredWithItsResult() {
    assertThat(aurora.client().post("/api/probe-timed", aurora.ask(65)).expect(200).body())
        .contains("took 65 s");
  }
}
