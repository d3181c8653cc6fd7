package swap;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.api.workflow.WorkflowId;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;

/** Waits for a gate, then says which version it is, with a class it has not touched before. */
@Component
@WorkflowId("ID")
public final class Swapped implements Workflow<Swapped.Ask, Swapped.Said> {
  public record Ask(String gates, String gate) {}

  public record Held(String version) {}

  public record Said(String before, String after) {}

  private static final MarkerVERSION MARKER = new MarkerVERSION();

  @Override
  public Plan<Ask, Said> plan() {
    var flow = Plan.of(Ask.class);
    var held =
        flow.step("hold", Held.class)
            .after(flow.input())
            .runWith(
                (step, ask) -> {
                  hold(step.runId(), ask);
                  return new Held(MARKER.version());
                });
    return flow.returns(
        flow.step("say", Said.class).after(held).run(h -> new Said(h.version(), Late.version())));
  }

  private static void hold(String run, Ask ask) throws Exception {
    if (ask.gate().isEmpty()) {
      return;
    }
    Files.write(Path.of(ask.gates(), "held-" + ask.gate() + "-" + run), new byte[0]);
    while (!Files.exists(Path.of(ask.gates(), ask.gate()))) {
      Thread.sleep(10);
    }
  }
}
