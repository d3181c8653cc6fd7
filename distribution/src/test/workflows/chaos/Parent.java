package chaos;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Calls another workflow between two steps. */
@Component
@WorkflowId("chaos-parent")
public final class Parent implements Workflow<Wish, Done> {
  @Override
  public Plan<Wish, Done> plan() {
    var flow = Plan.of(Wish.class);
    var before = flow.step("before", Done.class).after(flow.input()).runWith(Witness::work);
    var child =
        flow.call("child", "chaos-child", Wish.class, Done.class)
            .with(before, d -> d.wish())
            .start();
    return flow.returns(
        flow.step("after", Done.class)
            .after(child)
            .runWith((step, d) -> Witness.work(step, d.wish())));
  }
}
