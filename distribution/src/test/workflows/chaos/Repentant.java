package chaos;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Three steps that can be undone, and one that is to fail. */
@Component
@WorkflowId("chaos-undo")
public final class Repentant implements Workflow<Wish, Done> {
  @Override
  public Plan<Wish, Done> plan() {
    var flow = Plan.of(Wish.class);
    var one =
        flow.step("one", Done.class).after(flow.input()).runWith(Witness::work, Witness::undo);
    var two =
        flow.step("two", Done.class)
            .after(one)
            .runWith((step, d) -> Witness.work(step, d.wish()), Witness::undo);
    var three =
        flow.step("three", Done.class)
            .after(two)
            .runWith((step, d) -> Witness.work(step, d.wish()), Witness::undo);
    return flow.returns(
        flow.step("fail", Done.class)
            .after(three)
            .runWith((step, d) -> Witness.work(step, d.wish())));
  }
}
