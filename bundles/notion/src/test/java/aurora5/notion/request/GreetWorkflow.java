package aurora5.notion.request;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.plan.Plan;
import aurora5.api.workflow.SideEffects;
import aurora5.json.PluginCodec;
import aurora5.testkit.FixedWorkflows;
import java.util.List;
import java.util.Map;

/** A workflow that greets, as the catalog shows it. */
final class GreetWorkflow {
  static final String SCHEMA =
      """
      {"type":"object","required":["name"],"properties":{"name":{"type":"string"},
       "times":{"type":["integer","null"]},"polite":{"type":"boolean"},
       "tags":{"type":"array","items":{"type":"string"}},"extra":{"type":"object"}}}
      """;

  /** Of the answer that it waits for. */
  private static final String ANSWER =
      """
      {"type":"object","required":["by"],"properties":{"by":{"type":"string"},
       "approved":{"type":"boolean"}}}
      """;

  private GreetWorkflow() {}

  record Input(String name) {}

  record Greeting(String greeting) {}

  static FixedWorkflows only() {
    var flow = Plan.of(Input.class);
    var step =
        flow.step("greet", Greeting.class)
            .after(flow.input())
            .run(input -> new Greeting(input.name()));
    var workflows = new FixedWorkflows();
    workflows.add(
        new WorkflowVersion(
            "greet",
            "plugin",
            "greet 1.0.0",
            flow.returns(step),
            new PluginCodec(),
            Text.same("greets"),
            List.of(),
            SideEffects.NONE,
            new Json(SCHEMA),
            Json.NULL,
            Map.of("ask", new Json(ANSWER))));
    return workflows;
  }
}
