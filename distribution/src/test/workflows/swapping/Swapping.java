package swapping;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** Says which jar it comes from when it begins and, with a class not touched before, at its end. */
@Component
@WorkflowId("swapping")
public final class Swapping implements Workflow<Swapping.Ask, Swapping.Said> {
  public record Ask(int millis) {}

  public record Begun(int number, int millis) {}

  public record Worked(int number) {}

  public record Said(int first, int last) {}

  private static final Marker MARKER = new Marker();

  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    var begun =
        flow.step("begin", Begun.class)
            .after(flow.input())
            .run(ask -> new Begun(Number.read(), ask.millis()));
    var worked = flow.step("work", Worked.class).after(begun).run(Swapping::work);
    return flow.returns(
        flow.step("say", Said.class).after(worked).run(w -> new Said(w.number(), Late.number())));
  }

  private static Worked work(Begun begun) throws InterruptedException {
    Thread.sleep(begun.millis());
    return new Worked(begun.number());
  }
}
