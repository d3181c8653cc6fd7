package probe;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Succeeds, and then its observer throws. */
@Component
@WorkflowId("probe-ungrateful")
public final class Ungrateful implements Workflow<Ask, Said> {
  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    var done = flow.step("done", Said.class).after(flow.input()).run(ask -> new Said("done"));
    return flow.returns(
        done,
        said -> {
          throw new IllegalStateException("the observer has something against " + said.text());
        });
  }
}
