package aurora5.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RunIdsTest {
  private static RunIds at(String instant) {
    return new RunIds(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), new SplittableRandom(1));
  }

  @Test
  void sortsByTime() {
    String early = at("2026-01-01T00:00:00Z").next();
    String late = at("2026-01-01T00:00:00.001Z").next();
    assertThat(early).isLessThan(late).matches("[0-9a-z]{26}");
  }

  @Test
  void givesAChildTheSameIdForTheSameCallAndAnotherForTheNextAttempt() {
    String parent = at("2026-01-01T00:00:00Z").next();
    assertThat(RunIds.child(parent, "call", 1))
        .isEqualTo(RunIds.child(parent, "call", 1))
        .isNotEqualTo(RunIds.child(parent, "call", 2))
        .hasSize(26);
  }
}
