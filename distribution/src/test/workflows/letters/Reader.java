package letters;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Reads a letter. */
@Component
@WorkflowId("letter-reader")
public final class Reader implements Workflow<Letter, Said> {
  @Override
  public Plan<Letter, Said> plan() {
    var flow = Plan.of(Letter.class);
    return flow.returns(
        flow.step("read", Said.class)
            .after(flow.input())
            .run(letter -> new Said("read " + letter.first().length())));
  }
}
