package probe;

import aurora5.api.plan.Plan;
import aurora5.api.step.Step;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Four steps in a diamond, each of which leaves its witness; some wait in the middle. */
@Component
@WorkflowId("probe-witnessed")
public final class Witnessed implements Workflow<Ask, Said> {
  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    var first =
        flow.step("first", Said.class)
            .after(flow.input())
            .runWith((step, ask) -> witnessed(step, ask));
    var left =
        flow.step("left", Said.class)
            .after(flow.input())
            .then(first)
            .runWith((step, ask) -> held(step, ask));
    var right =
        flow.step("right", Said.class)
            .after(flow.input())
            .then(first)
            .runWith((step, ask) -> witnessed(step, ask));
    return flow.returns(
        flow.step("last", Said.class)
            .after(flow.input(), left, right)
            .runWith((step, ask, l, r) -> witnessed(step, ask)));
  }

  private static Said held(Step step, Ask ask) throws Exception {
    Witness.write(ask.gates(), "begin", step);
    if (ask.number() >= 100) {
      Gate.pass(ask.gate("go-on"));
    }
    Witness.write(ask.gates(), "end", step);
    return new Said(step.name());
  }

  private static Said witnessed(Step step, Ask ask) throws Exception {
    Witness.write(ask.gates(), "begin", step);
    Witness.write(ask.gates(), "end", step);
    return new Said(step.name());
  }
}
