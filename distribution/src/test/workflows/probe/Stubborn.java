package probe;

import aurora5.api.plan.Plan;
import aurora5.api.step.Retry;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.time.Duration;
import org.osgi.service.component.annotations.Component;

/** A step that succeeds at its third attempt, and one that sees its result. */
@Component
@WorkflowId("probe-stubborn")
public final class Stubborn implements Workflow<Ask, Said> {
  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    var third =
        flow.step("third-time", Said.class)
            .after(flow.input())
            .retry(Retry.times(3).starting(Duration.ofMillis(20)))
            .runWith(
                (step, ask) -> {
                  if (step.attempt() < 3) {
                    throw new IllegalStateException("attempt " + step.attempt());
                  }
                  return new Said("attempt " + step.attempt());
                });
    return flow.returns(
        flow.step("see", Said.class).after(third).run(t -> new Said("saw " + t.text())));
  }
}
