package poison;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** A step that takes the whole process down, as a bug in native code would. */
@Component
@WorkflowId("poison")
public final class Poison implements Workflow<Poison.Ask, Poison.Said> {
  public record Ask(String what) {}

  public record Said(String text) {}

  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    return flow.returns(
        flow.step("die", Said.class)
            .after(flow.input())
            .run(
                ask -> {
                  Runtime.getRuntime().halt(66);
                  return new Said("never");
                }));
  }
}
