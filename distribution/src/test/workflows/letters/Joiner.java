package letters;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Puts the halves of a letter together and hands it to a reader. */
@Component
@WorkflowId("letter-joiner")
public final class Joiner implements Workflow<Letter, Said> {
  @Override
  public Plan<Letter, Said> plan() {
    var flow = Plan.of(Letter.class);
    return flow.returns(
        flow.call("reader", "letter-reader", Letter.class, Said.class)
            .with(flow.input(), letter -> new Letter(letter.first() + letter.second(), ""))
            .start());
  }
}
