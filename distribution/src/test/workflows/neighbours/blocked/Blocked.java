package neighbours;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Component;

/** A step that waits for ever and does not hear that it is to stop. */
@Component
@WorkflowId("neighbour-blocked")
public final class Blocked implements Workflow<Ask, Said> {
  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    return flow.returns(
        flow.step("block", Said.class)
            .after(flow.input())
            .timeout(Duration.ofSeconds(1))
            .run(
                ask -> {
                  while (true) {
                    LockSupport.park();
                    Thread.interrupted();
                  }
                }));
  }
}
