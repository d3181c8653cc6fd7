package probe;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.time.Duration;
import org.osgi.service.component.annotations.Component;

/** A step that is interrupted by its time limit and answers all the same, late. */
@Component
@WorkflowId("probe-overslept")
public final class Overslept implements Workflow<Ask, Said> {
  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    var late =
        flow.step("late", Said.class)
            .after(flow.input())
            .timeout(Duration.ofMillis(300))
            .run(Overslept::sleep);
    return flow.returns(
        flow.step("next", Said.class).after(late).run(l -> new Said("next saw " + l.text())));
  }

  private static Said sleep(Ask ask) throws Exception {
    try {
      Gate.pass(ask.gate("never"));
    } catch (InterruptedException e) {
      Gate.open(ask.gate("overslept-interrupted"));
      Gate.pass(ask.gate("overslept-answer"));
      Gate.open(ask.gate("overslept-answered"));
    }
    return new Said("too late");
  }
}
