package aurora5.plugin.template;

import aurora5.api.Text;
import aurora5.api.plan.Plan;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import aurora5.api.workflow.SideEffects;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Greets someone by name: the smallest useful workflow, to be copied. Thread-safe. */
@Component
@WorkflowId("hello")
public final class Hello implements Workflow<Hello.Guest, Hello.Greeting> {
  /** What a caller sends; refused before a run begins if it does not fit. Immutable. */
  public record Guest(@Says(ko = "이름", en = "name") @Limits(min = 1, max = 50) String name) {}

  /** What a caller gets. Immutable. */
  public record Greeting(String ko, String en) {}

  @Override
  public Plan<Guest, Greeting> plan() {
    var flow = Plan.of(Guest.class);
    var greeting = flow.step("greet", Greeting.class).after(flow.input()).run(Hello::greet);
    return flow.returns(greeting);
  }

  static Greeting greet(Guest guest) {
    String name = guest.name().strip();
    return new Greeting("안녕하세요, " + name + " 님!", "Hello, " + name + "!");
  }

  @Override
  public Text description() {
    return new Text("이름을 불러 인사합니다.", "Greets someone by name.");
  }

  @Override
  public List<Text> examples() {
    return List.of(
        new Text("지우에게 인사해 줘", "Say hello to Anna"),
        new Text("할아버지께 인사를 전해 줘", "Give my grandfather a greeting"),
        new Text("나한테 안녕이라고 말해 줘", "Say hi to me"),
        new Text("동료에게 반갑게 인사 한마디 해 줘", "Greet my new colleague warmly"));
  }

  @Override
  public SideEffects sideEffects() {
    return SideEffects.NONE;
  }
}
