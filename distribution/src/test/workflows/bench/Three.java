package bench;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Three steps that do nothing, one after the other. */
@Component
@WorkflowId("bench-three")
public final class Three implements Workflow<Three.Number, Three.Number> {
  public record Number(int number) {}

  @Override
  public Plan<Number, Number> plan() {
    var flow = Plan.of(Number.class);
    var a = flow.step("a", Number.class).after(flow.input()).run(in -> in);
    var b = flow.step("b", Number.class).after(a).run(in -> in);
    return flow.returns(flow.step("c", Number.class).after(b).run(in -> in));
  }
}
