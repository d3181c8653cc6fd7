package aurora5.api.catalog;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.plan.Plan;
import aurora5.api.workflow.SideEffects;
import java.util.List;

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
    Json outputSchema) {
  public WorkflowVersion {
    examples = List.copyOf(examples);
  }
}
