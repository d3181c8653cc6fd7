package aurora5.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.plan.Plan;
import aurora5.engine.fact.Fact;
import aurora5.engine.plan.PlanIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TimeLimitTest {
  record In() {}

  record Out() {}

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Defaults DEFAULTS = Defaults.USUAL;

  private static PlanIndex minute() {
    var flow = Plan.of(In.class).timeout(Duration.ofMinutes(1));
    var step = flow.step("a", Out.class).after(flow.input()).run(in -> new Out());
    return new PlanIndex(flow.returns(step));
  }

  private static RunState run(@Nullable Long limitMillis) {
    var state = new RunState("run");
    var accepted =
        new Fact.Accepted(
            "w",
            "p",
            "f",
            List.of("a"),
            List.of(),
            List.of(),
            Json.NULL,
            "c",
            null,
            5,
            null,
            null,
            null,
            0,
            limitMillis,
            null,
            null);
    state.apply(1, START, List.of(accepted, new Fact.Admitted(), new Fact.StepStarted("a", 1)));
    return state;
  }

  private static Duration left(RunState state, Duration passed) {
    return TimeLimit.left(state, Optional.of(minute()), DEFAULTS, START.plus(passed));
  }

  @Test
  void isThePlansOwnOrTheHouses() {
    assertThat(left(run(null), Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(40));
    assertThat(TimeLimit.left(run(null), Optional.empty(), DEFAULTS, START))
        .isEqualTo(DEFAULTS.timeout());
  }

  @Test
  void isNoMoreThanTheParentHasLeft() {
    assertThat(left(run(30_000L), Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(10));
    assertThat(left(run(90_000L), Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(40));
    assertThat(left(run(30_000L), Duration.ofSeconds(31))).isNegative();
  }
}
