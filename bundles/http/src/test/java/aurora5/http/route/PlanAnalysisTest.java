package aurora5.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlanAnalysisTest {
  record In(int number) {}

  record Out(int number) {}

  /** A diamond whose left side is one step, whose right side a fan-out and a step after it. */
  private static Plan<In, Out> diamond() {
    var flow = Plan.of(In.class);
    var top = flow.step("top", Out.class).after(flow.input()).run(in -> new Out(1));
    var left = flow.step("left", Out.class).after(top).run(out -> out);
    var pages =
        flow.each("pages", Out.class).over(top, out -> List.of(1, 2, 3)).atMost(2).run(Out::new);
    var bound = flow.step("bound", Out.class).after(pages).run(all -> new Out(all.size()));
    var end = flow.step("end", Out.class).after(left, bound).run((a, b) -> a);
    flow.step("note", Out.class).after(flow.input()).then(end).run(in -> new Out(2));
    return flow.returns(end);
  }

  @Test
  void putsStepsThatCanRunTogetherOnOneLevel() {
    assertThat(PlanAnalysis.of(diamond(), Map.of()).levels())
        .containsExactly(
            List.of("top"),
            List.of("left", "pages"),
            List.of("bound"),
            List.of("end"),
            List.of("note"));
  }

  @Test
  void takesTheLongerSideOfADiamond() {
    var usual = usual(Map.of("top", 10.0, "left", 50.0, "pages", 30.0, "bound", 5.0));
    var left = PlanAnalysis.of(diamond(), usual);
    assertThat(left.criticalPath()).containsExactly("top", "left", "end", "note");
    assertThat(left.estimateMillis()).hasValue(10 + 50 + 1 + 1);

    usual.put("pages", 60.0);
    var right = PlanAnalysis.of(diamond(), usual);
    assertThat(right.criticalPath()).containsExactly("top", "pages", "bound", "end", "note");
    assertThat(right.estimateMillis()).hasValue(10 + 60 + 5 + 1 + 1);
  }

  @Test
  void estimatesNothingIfAStepOnThePathWasNeverMeasured() {
    var usual = usual(Map.of("top", 10.0, "pages", 60.0, "bound", 5.0));
    assertThat(PlanAnalysis.of(diamond(), usual).estimateMillis()).isPresent();
    usual.remove("bound");
    assertThat(PlanAnalysis.of(diamond(), usual).estimateMillis()).isEmpty();
    assertThat(PlanAnalysis.of(diamond(), Map.of()).criticalPath())
        .as("never measured: the longer chain")
        .containsExactly("top", "pages", "bound", "end", "note");
  }

  private static Map<String, Double> usual(Map<String, Double> millis) {
    Map<String, Double> usual = new HashMap<>(Map.of("end", 1.0, "note", 1.0));
    usual.putAll(millis);
    return usual;
  }
}
