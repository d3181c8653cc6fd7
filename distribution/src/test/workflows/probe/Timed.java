package probe;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** One step that takes as many seconds as its number says. */
@Component
@WorkflowId("probe-timed")
public final class Timed implements Workflow<Ask, Said> {
  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    return flow.returns(
        flow.step("take-time", Said.class)
            .after(flow.input())
            .run(
                ask -> {
                  Thread.sleep(ask.number() * 1000L);
                  return new Said("took " + ask.number() + " s");
                }));
  }
}
