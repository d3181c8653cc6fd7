package greeting;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import org.osgi.service.component.annotations.Component;

/** The smallest workflow; a test puts into its constructor whatever harm it likes. */
@Component
@WorkflowId("ID")
public final class Greeting implements Workflow<Greeting.Name, Greeting.Text> {
  public record Name(String name) {}

  public record Text(String text) {}

  public Greeting() throws Exception {
    /*CONSTRUCTOR*/
  }

  @Override
  public Plan<Name, Text> plan() {
    var flow = Plan.of(Name.class);
    return flow.returns(
        flow.step("greet", Text.class)
            .after(flow.input())
            .run(n -> new Text(/*GREETING*/ "Hello, " + n.name())));
  }
}
