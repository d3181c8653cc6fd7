package probe;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** One step that waits for a gate of everybody's. */
@Component
@WorkflowId("probe-held")
public final class Held implements Workflow<Ask, Said> {
  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    return flow.returns(
        flow.step("hold", Said.class)
            .after(flow.input())
            .runWith(
                (step, ask) -> {
                  Gate.open(ask.gate("holding-" + ask.number() + "-" + step.attempt()));
                  Gate.pass(ask.gate("go-" + ask.number()));
                  return new Said("went on");
                }));
  }
}
