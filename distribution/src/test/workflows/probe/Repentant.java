package probe;

import aurora5.api.plan.Flow;
import aurora5.api.plan.Node;
import aurora5.api.plan.Plan;
import aurora5.api.step.Step;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Four steps that are done and undone; the undo of the second one waits for a gate. */
@Component
@WorkflowId("probe-repentant")
public final class Repentant implements Workflow<Ask, Repentant.Did> {
  public record Did(String gates, String what) {}

  @Override
  public Plan<Ask, Did> plan() {
    var flow = Plan.of(Ask.class);
    var one =
        flow.step("one", Did.class)
            .after(flow.input())
            .runWith((step, ask) -> did(step, ask.gates()), Repentant::undo);
    var two = next(flow, "two", one);
    var three = next(flow, "three", two);
    var four = next(flow, "four", three);
    return flow.returns(
        flow.step("fail", Did.class)
            .after(four)
            .run(
                did -> {
                  throw new IllegalStateException("all of it was wrong");
                }));
  }

  private static Node<Did> next(Flow<Ask> flow, String name, Node<Did> before) {
    return flow.step(name, Did.class)
        .after(before)
        .runWith((step, did) -> did(step, did.gates()), Repentant::undo);
  }

  private static Did did(Step step, String gates) throws Exception {
    Witness.write(gates, "begin", step);
    Witness.write(gates, "end", step);
    return new Did(gates, step.name());
  }

  private static void undo(Step step, Did did) throws Exception {
    Witness.write(did.gates(), "undo-begin", step);
    if (did.what().equals("two")) {
      Gate.pass(new Ask(did.gates(), 0).gate("undo-two"));
    }
    Witness.write(did.gates(), "undo-end", step);
  }
}
