package neighbours;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** A step that fills the memory. */
@Component
@WorkflowId("neighbour-hoarding")
public final class Hoarding implements Workflow<Ask, Said> {
  private static final int MEGABYTE = 1 << 20;

  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    return flow.returns(
        flow.step("hoard", Said.class)
            .after(flow.input())
            .run(
                ask -> {
                  List<byte[]> hoard = new ArrayList<>();
                  while (true) {
                    hoard.add(new byte[MEGABYTE]);
                  }
                }));
  }
}
