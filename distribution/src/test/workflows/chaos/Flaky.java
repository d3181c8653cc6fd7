package chaos;

import aurora5.api.plan.Plan;
import aurora5.api.step.Retry;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.time.Duration;
import org.osgi.service.component.annotations.Component;

/** A step that fails at its first attempt, and one that sees its result. */
@Component
@WorkflowId("chaos-retry")
public final class Flaky implements Workflow<Wish, Done> {
  @Override
  public Plan<Wish, Done> plan() {
    var flow = Plan.of(Wish.class);
    var flaky =
        flow.step("flaky", Done.class)
            .after(flow.input())
            .retry(Retry.times(3).starting(Duration.ofMillis(20)))
            .runWith(
                (step, wish) -> {
                  if (step.attempt() == 1) {
                    Witness.write("begin", step, wish);
                    Witness.write("threw", step, wish);
                    throw new IllegalStateException("at first");
                  }
                  return Witness.work(step, wish);
                });
    return flow.returns(
        flow.step("see", Done.class)
            .after(flaky)
            .runWith((step, d) -> Witness.work(step, d.wish())));
  }
}
