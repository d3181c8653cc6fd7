package neighbours;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.osgi.service.component.annotations.Component;

/** Two steps that wait for each other's lock for ever. */
@Component
@WorkflowId("neighbour-deadlocked")
public final class Deadlocked implements Workflow<Ask, Said> {
  private final Object left = new Object();
  private final Object right = new Object();
  private final CountDownLatch both = new CountDownLatch(2);

  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    var a =
        flow.step("left-first", Said.class)
            .after(flow.input())
            .timeout(Duration.ofSeconds(1))
            .run(ask -> take(left, right));
    var b =
        flow.step("right-first", Said.class)
            .after(flow.input())
            .timeout(Duration.ofSeconds(1))
            .run(ask -> take(right, left));
    return flow.returns(flow.step("both", Said.class).after(a, b).run((x, y) -> x));
  }

  private Said take(Object first, Object second) throws InterruptedException {
    synchronized (first) {
      both.countDown();
      both.await();
      synchronized (second) {
        return new Said("nobody else wanted them");
      }
    }
  }
}
