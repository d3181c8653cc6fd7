package chaos;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** What a parent calls. */
@Component
@WorkflowId("chaos-child")
public final class Child implements Workflow<Wish, Done> {
  @Override
  public Plan<Wish, Done> plan() {
    var flow = Plan.of(Wish.class);
    return flow.returns(flow.step("answer", Done.class).after(flow.input()).runWith(Witness::work));
  }
}
