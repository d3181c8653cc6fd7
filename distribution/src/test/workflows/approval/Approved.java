package approval;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Waits for a person's approval, then says which version went on. */
@Component
@WorkflowId("approval")
public final class Approved implements Workflow<Approved.Ask, Approved.Said> {
  public record Ask(String what) {}

  public record Approval(boolean yes, String by) {}

  public record Said(String version, String by) {}

  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    var approval = flow.await("approval", Approval.class).receive();
    return flow.returns(
        flow.step("say", Said.class).after(approval).run(a -> new Said("VERSION", a.by())));
  }
}
