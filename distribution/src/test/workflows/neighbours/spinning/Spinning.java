package neighbours;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.time.Duration;
import org.osgi.service.component.annotations.Component;

/** A step that keeps a processor busy for ever. */
@Component
@WorkflowId("neighbour-spinning")
public final class Spinning implements Workflow<Ask, Said> {
  private static volatile long turns;

  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    return flow.returns(
        flow.step("spin", Said.class)
            .after(flow.input())
            .timeout(Duration.ofSeconds(1))
            .run(
                ask -> {
                  while (true) {
                    turns++;
                  }
                }));
  }
}
