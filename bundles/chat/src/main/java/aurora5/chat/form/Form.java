package aurora5.chat.form;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.workflow.SideEffects;
import java.util.List;
import java.util.Optional;

/**
 * What is filled in in a conversation: the input of a workflow, or the answer that a run of it
 * waits for. Immutable; holds nothing of the workflow's plugin.
 *
 * @param plugin identity of the version that is asked for
 * @param slots in the order of the input record
 * @param schema of the input
 * @param awaited the step that waits for it; empty for an input
 */
public record Form(
    String id,
    String plugin,
    Text description,
    List<Text> examples,
    SideEffects sideEffects,
    List<Slot> slots,
    Json schema,
    Optional<Awaited> awaited) {
  public Form {
    examples = List.copyOf(examples);
    slots = List.copyOf(slots);
  }

  public static Form of(WorkflowVersion version) {
    return new Form(
        version.id(),
        version.plugin(),
        version.description(),
        version.examples(),
        version.sideEffects(),
        SchemaSlots.of(version.inputSchema()),
        version.inputSchema(),
        Optional.empty());
  }

  /** The answer that a step of a run waits for; empty if that step does not wait for a person. */
  public static Optional<Form> answer(WorkflowVersion version, String runId, String step) {
    return Optional.ofNullable(version.eventSchemas().get(step))
        .map(
            schema ->
                new Form(
                    version.id(),
                    version.plugin(),
                    new Text(
                        version.id() + " 실행이 '" + step + "' 단계에서 답을 기다립니다.",
                        "A run of " + version.id() + " waits for an answer at '" + step + "'."),
                    List.of(),
                    SideEffects.WRITES,
                    SchemaSlots.of(schema),
                    schema,
                    Optional.of(new Awaited(runId, step))));
  }

  /** One that is not here any more. */
  public static Form unknown(String id, String plugin) {
    return new Form(
        id,
        plugin,
        Text.same(""),
        List.of(),
        SideEffects.WRITES,
        List.of(),
        new Json("{}"),
        Optional.empty());
  }

  /** One record of a list, as if it were all. */
  public Form of(Slot list) {
    return new Form(
        id, plugin, list.label(), List.of(), sideEffects, list.items(), schema, awaited);
  }

  /** What names it in a frame. */
  public String key() {
    return awaited.map(Awaited::key).orElse(id);
  }

  /** Whether a frame of that name is about an answer. */
  public static boolean answers(String key) {
    return key.startsWith(Awaited.MARK);
  }

  public List<Slot> required() {
    return slots.stream().filter(Slot::required).toList();
  }

  /** What a person is asked for where nothing is required: the first thing to be told in words. */
  public Optional<Slot> main() {
    return slots.stream().filter(slot -> slot.sort() == Sort.WORDS).findFirst();
  }
}
