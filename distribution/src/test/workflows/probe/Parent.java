package probe;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Calls a child and waits for it. */
@Component
@WorkflowId("probe-parent")
public final class Parent implements Workflow<Ask, Said> {
  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    return flow.returns(
        flow.call("child", "probe-child", Ask.class, Said.class)
            .with(flow.input(), ask -> ask)
            .start());
  }
}
