package probe;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Two middle steps that can end only if they run together. */
@Component
@WorkflowId("probe-diamond")
public final class Diamond implements Workflow<Ask, Said> {
  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    var top = flow.step("top", Said.class).after(flow.input()).run(ask -> new Said("top"));
    var left =
        flow.step("left", Said.class)
            .after(flow.input())
            .then(top)
            .run(ask -> meet(ask, "left", "right"));
    var right =
        flow.step("right", Said.class)
            .after(flow.input())
            .then(top)
            .run(ask -> meet(ask, "right", "left"));
    return flow.returns(
        flow.step("bottom", Said.class)
            .after(left, right)
            .run((l, r) -> new Said(l.text() + " and " + r.text())));
  }

  private static Said meet(Ask ask, String me, String other) throws Exception {
    Gate.open(ask.gate("diamond-" + me));
    Gate.pass(ask.gate("diamond-" + other), 20_000);
    return new Said(me + " met " + other);
  }
}
