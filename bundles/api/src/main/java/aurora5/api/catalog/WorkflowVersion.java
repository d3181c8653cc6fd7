package aurora5.api.catalog;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.plan.Plan;
import aurora5.api.workflow.SideEffects;
import java.util.List;
import java.util.Map;

/**
 * One workflow of one plugin, asked once and known since. Immutable; hold it no longer than the
 * catalog does, or a retired plugin stays in memory.
 *
 * @param id the workflow's id
 * @param plugin identity of the plugin: the SHA-256 of its jar, or its bundle's name and version
 *     when it did not come through the deploy folder
 * @param bundle symbolic name and version, for people
 * @param inputSchema JSON Schema 2020-12 of the input
 * @param outputSchema the same of the result
 * @param eventSchemas the same of the events that await steps wait for, by the step's name
 */
public record WorkflowVersion(
    String id,
    String plugin,
    String bundle,
    Plan<?, ?> plan,
    Codec codec,
    Text description,
    List<Text> examples,
    SideEffects sideEffects,
    Json inputSchema,
    Json outputSchema,
    Map<String, Json> eventSchemas) {
  public WorkflowVersion {
    examples = List.copyOf(examples);
    eventSchemas = Map.copyOf(eventSchemas);
  }

  /** Of a workflow that waits for nothing from outside. */
  public WorkflowVersion(
      String id,
      String plugin,
      String bundle,
      Plan<?, ?> plan,
      Codec codec,
      Text description,
      List<Text> examples,
      SideEffects sideEffects,
      Json inputSchema,
      Json outputSchema) {
    this(
        id,
        plugin,
        bundle,
        plan,
        codec,
        description,
        examples,
        sideEffects,
        inputSchema,
        outputSchema,
        Map.of());
  }
}
