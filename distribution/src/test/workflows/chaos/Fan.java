package chaos;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.util.Collections;
import org.osgi.service.component.annotations.Component;

/** One step for each page of a book. */
@Component
@WorkflowId("chaos-fan")
public final class Fan implements Workflow<Wish, Done> {
  @Override
  public Plan<Wish, Done> plan() {
    var flow = Plan.of(Wish.class);
    var list = flow.step("list", Done.class).after(flow.input()).runWith(Witness::work);
    var page =
        flow.each("page", Done.class)
            .over(list, d -> Collections.nCopies(6, d.wish()))
            .atMost(3)
            .runWith(Witness::work);
    return flow.returns(
        flow.step("bind", Done.class)
            .after(page)
            .runWith((step, pages) -> Witness.work(step, pages.get(0).wish())));
  }
}
