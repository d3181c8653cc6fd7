package aurora5.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.plan.Plan;
import aurora5.api.plan.StepSpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class DurationsTest {
  record In(int number) {}

  record Out(int number) {}

  private final AtomicInteger mostSteps = new AtomicInteger(5);
  private final Durations durations = new Durations(mostSteps::get);
  private final Plan<In, Out> plan = plan();

  private static Plan<In, Out> plan() {
    var flow = Plan.of(In.class);
    var each =
        flow.each("each", Out.class).over(flow.input(), in -> List.of(1)).atMost(4).run(Out::new);
    return flow.returns(flow.step("end", Out.class).after(each).run(all -> new Out(all.size())));
  }

  @Test
  void aFanOutTakesAsManyRoundsAsItsItemsNeed() {
    durations.measured("w", "each", 10);
    durations.measured("w", "end", 3);
    assertThat(durations.of("w", step(0))).isEqualTo(10);

    durations.fannedOut("w", "each", 9);
    assertThat(durations.of("w", step(0))).as("nine items, four at a time").isEqualTo(30);
    mostSteps.set(2);
    assertThat(durations.of("w", step(0))).as("nine items, two at a time").isEqualTo(50);
    assertThat(durations.of("w", plan))
        .containsOnly(Map.entry("each", 50.0), Map.entry("end", 3.0));
  }

  @Test
  void theNewestCountsForAFifth() {
    durations.measured("w", "end", 10);
    durations.measured("w", "end", 20);
    assertThat(durations.of("w", step(1))).isEqualTo(12);
  }

  @Test
  void tellsOnlyWhatWasMeasuredAndForgetsWithTheWorkflow() {
    durations.measured("w", "end", 10);
    durations.measured("wide", "end", 10);
    assertThat(durations.know("w")).isTrue();
    assertThat(durations.of("w", plan)).containsOnlyKeys("end");
    durations.forget("w");
    assertThat(durations.know("w")).isFalse();
    assertThat(durations.of("wide", plan)).containsOnlyKeys("end");
  }

  private StepSpec step(int index) {
    return plan.steps().get(index);
  }
}
