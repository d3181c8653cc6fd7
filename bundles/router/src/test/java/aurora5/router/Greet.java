package aurora5.router;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Workflow;

/** The smallest workflow. */
public final class Greet implements Workflow<Greet.Name, Greet.Greeting> {
  public record Name(@Limits(min = 1, max = 20) String name) {
    public Name {
      if (name.equals("nobody")) {
        throw new IllegalArgumentException("nobody cannot be greeted");
      }
    }
  }

  public record Greeting(String text) {}

  @Override
  public Plan<Name, Greeting> plan() {
    var flow = Plan.of(Name.class);
    return flow.returns(
        flow.step("greet", Greeting.class)
            .after(flow.input())
            .run(name -> new Greeting("Hello, " + name.name())));
  }
}
