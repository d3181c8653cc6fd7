package probe;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Two parallel steps, of which one fails. */
@Component
@WorkflowId("probe-broken")
public final class Broken implements Workflow<Ask, Said> {
  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    var good = flow.step("good", Said.class).after(flow.input()).run(ask -> new Said("good"));
    var bad =
        flow.step("bad", Said.class)
            .after(flow.input())
            .<Said>run(
                ask -> {
                  throw new IllegalStateException("the bridge is closed");
                });
    return flow.returns(
        flow.step("both", Said.class).after(good, bad).run((g, b) -> new Said("never")));
  }
}
