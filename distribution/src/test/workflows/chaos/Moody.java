package chaos;

import aurora5.api.plan.Node;
import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Does one step of many if that is to fail, so that incidents of many kinds begin and end. */
@Component
@WorkflowId("chaos-moody")
public final class Moody implements Workflow<Wish, Done> {
  private static final int MOODS = 12;

  @Override
  public Plan<Wish, Done> plan() {
    var flow = Plan.of(Wish.class);
    var moods = new Node<?>[MOODS];
    for (int i = 0; i < MOODS; i++) {
      String name = "sulk-" + i;
      moods[i] =
          flow.step(name, Done.class)
              .after(flow.input())
              .when(wish -> wish.fail().equals(name))
              .runWith(Witness::work);
    }
    return flow.returns(
        flow.step("last", Done.class).after(flow.input()).then(moods).runWith(Witness::work));
  }
}
