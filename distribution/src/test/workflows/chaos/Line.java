package chaos;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Three steps, one after the other. */
@Component
@WorkflowId("chaos-line")
public final class Line implements Workflow<Wish, Done> {
  @Override
  public Plan<Wish, Done> plan() {
    var flow = Plan.of(Wish.class);
    var a = flow.step("a", Done.class).after(flow.input()).runWith(Witness::work);
    var b = flow.step("b", Done.class).after(a).runWith((step, d) -> Witness.work(step, d.wish()));
    return flow.returns(
        flow.step("c", Done.class).after(b).runWith((step, d) -> Witness.work(step, d.wish())));
  }
}
