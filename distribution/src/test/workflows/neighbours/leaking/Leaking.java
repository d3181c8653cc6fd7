package neighbours;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Component;

/** A step that leaves threads behind. */
@Component
@WorkflowId("neighbour-leaking")
public final class Leaking implements Workflow<Ask, Said> {
  private static final int THREADS = 10;

  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    return flow.returns(
        flow.step("leak", Said.class)
            .after(flow.input())
            .run(
                ask -> {
                  for (int i = 0; i < THREADS; i++) {
                    var thread = new Thread(Leaking::stay, "left-behind-" + ask.number() + "-" + i);
                    thread.setDaemon(true);
                    thread.start();
                  }
                  return new Said(THREADS + " threads left behind");
                }));
  }

  private static void stay() {
    while (true) {
      LockSupport.park();
    }
  }
}
