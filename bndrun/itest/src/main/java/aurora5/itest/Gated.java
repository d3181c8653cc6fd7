package aurora5.itest;

import aurora5.api.plan.Plan;
import aurora5.api.step.Step;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;

/** Three steps, the middle one of which waits until the test opens the gate. */
@Component(service = {Workflow.class, Gated.class})
@WorkflowId("gated")
public final class Gated implements Workflow<Gated.In, Gated.Out> {
  public record In(int number) {}

  public record Out(int number) {}

  final Queue<String> begun = new ConcurrentLinkedQueue<>();
  volatile CountDownLatch gate = new CountDownLatch(1);

  @Override
  public Plan<In, Out> plan() {
    var flow = Plan.of(In.class);
    var first = flow.step("first", Out.class).after(flow.input()).runWith(this::pass);
    var second = flow.step("second", Out.class).after(first).runWith(this::wait);
    return flow.returns(flow.step("third", Out.class).after(second).runWith(this::go));
  }

  private Out pass(Step step, In in) {
    begun.add(step.idempotencyKey());
    return new Out(in.number());
  }

  private Out wait(Step step, Out out) throws InterruptedException {
    begun.add(step.idempotencyKey());
    if (!gate.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the gate was never opened");
    }
    return out;
  }

  private Out go(Step step, Out out) {
    begun.add(step.idempotencyKey());
    return out;
  }
}
