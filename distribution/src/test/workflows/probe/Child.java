package probe;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** What a parent calls. */
@Component
@WorkflowId("probe-child")
public final class Child implements Workflow<Ask, Said> {
  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    return flow.returns(
        flow.step("answer", Said.class)
            .after(flow.input())
            .run(ask -> new Said("child " + ask.number())));
  }
}
