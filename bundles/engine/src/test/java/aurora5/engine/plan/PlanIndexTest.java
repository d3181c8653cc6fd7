package aurora5.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.plan.Plan;
import aurora5.api.plan.StepSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlanIndexTest {
  record In() {}

  record Out() {}

  private final PlanIndex index = new PlanIndex(plan());

  /** a → b → d, a → c → d, and e beside them. */
  private static Plan<In, Out> plan() {
    var flow = Plan.of(In.class);
    var a = flow.step("a", Out.class).after(flow.input()).run(in -> new Out());
    var b = flow.step("b", Out.class).after(a).run(o -> new Out());
    var c = flow.step("c", Out.class).after(a).run(o -> new Out());
    flow.step("e", Out.class).after(flow.input()).run(in -> new Out());
    return flow.returns(flow.step("d", Out.class).after(b).then(c).run(o -> new Out()));
  }

  @Test
  void putsTheLongestRemainingPathFirst() {
    var millis = Map.of("a", 1.0, "b", 1.0, "c", 50.0, "d", 5.0, "e", 20.0);
    assertThat(index.byRemainingPath(step -> millis.get(step.name())))
        .extracting(StepSpec::name)
        .containsExactly("a", "c", "e", "b", "d");
  }

  @Test
  void knowsWhatDoesNotDependOnAStep() {
    assertThat(index.independentOf("b")).containsExactly("a", "c", "e");
    assertThat(index.independentOf("c")).containsExactly("a", "b", "e");
    assertThat(index.independentOf("a")).containsExactly("e");
  }

  @Test
  void findsTheStepOfAnItem() {
    assertThat(index.spec("b[12]").name()).isEqualTo("b");
  }
}
