package chaos;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Two steps at the same time, between two others. */
@Component
@WorkflowId("chaos-diamond")
public final class Diamond implements Workflow<Wish, Done> {
  @Override
  public Plan<Wish, Done> plan() {
    var flow = Plan.of(Wish.class);
    var top = flow.step("top", Done.class).after(flow.input()).runWith(Witness::work);
    var left =
        flow.step("left", Done.class).after(top).runWith((step, d) -> Witness.work(step, d.wish()));
    var right =
        flow.step("right", Done.class)
            .after(top)
            .runWith((step, d) -> Witness.work(step, d.wish()));
    return flow.returns(
        flow.step("bottom", Done.class)
            .after(left, right)
            .runWith((step, l, r) -> Witness.work(step, l.wish())));
  }
}
