package aurora5.api.workflow;

import aurora5.api.Text;
import aurora5.api.plan.Plan;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What an author writes: a workflow from an input record {@code I} to a result record {@code R}.
 * Registered as an OSGi service with {@link WorkflowId}, it is at once a workflow, a form, a chat
 * tool and an MCP tool. Its steps are called by many threads at the same time.
 *
 * <p>The constructor of {@code I} may refuse values by an {@code IllegalArgumentException}, which
 * people read as its problem: {@code new Text("이름을 적어 주세요", "name must not be blank").lines()} in
 * their language. What only a step can tell it refuses by {@code TextRefusedException.flagged}.
 *
 * <pre>{@code
 * @Component
 * @WorkflowId("greet")
 * public final class Greet implements Workflow<Greet.Name, Greet.Greeting> {
 *   record Name(@Says(ko = "이름", en = "the name") String name) {}
 *   record Greeting(String text) {}
 *
 *   public Plan<Name, Greeting> plan() {
 *     var flow = Plan.of(Name.class);
 *     return flow.returns(
 *         flow.step("greet", Greeting.class).after(flow.input()).run(n -> new Greeting("Hello, " + n.name())));
 *   }
 * }
 * }</pre>
 */
@ConsumerType
public interface Workflow<I, R> {
  /** The graph; asked once, when the service arrives, with 10 s to answer. */
  Plan<I, R> plan();

  /** One sentence for people: what it does. */
  default Text description() {
    return Text.same("");
  }

  /**
   * How people would ask for it, in Korean and English; feeds the choice of a workflow by intent.
   */
  default List<Text> examples() {
    return List.of();
  }

  /** Tells the chatbot when to ask for confirmation. */
  default SideEffects sideEffects() {
    return SideEffects.WRITES;
  }
}
