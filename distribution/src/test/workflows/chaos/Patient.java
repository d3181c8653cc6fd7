package chaos;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Waits for an event in its middle. */
@Component
@WorkflowId("chaos-wait")
public final class Patient implements Workflow<Wish, Done> {
  public record Answer(String text) {}

  @Override
  public Plan<Wish, Done> plan() {
    var flow = Plan.of(Wish.class);
    var ask = flow.step("ask", Done.class).after(flow.input()).runWith(Witness::work);
    var answer = flow.await("answer", Answer.class).then(ask).receive();
    return flow.returns(
        flow.step("act", Done.class)
            .after(ask, answer)
            .runWith((step, asked, answered) -> Witness.work(step, asked.wish())));
  }
}
