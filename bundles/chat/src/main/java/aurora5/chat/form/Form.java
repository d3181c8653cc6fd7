package aurora5.chat.form;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.workflow.SideEffects;
import java.util.List;
import java.util.Optional;

/**
 * A workflow as a conversation sees it. Immutable; holds nothing of the workflow's plugin.
 *
 * @param plugin identity of the version that is asked for
 * @param slots in the order of the input record
 * @param schema of the input
 */
public record Form(
    String id,
    String plugin,
    Text description,
    List<Text> examples,
    SideEffects sideEffects,
    List<Slot> slots,
    Json schema) {
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
        version.inputSchema());
  }

  /** One that is not here any more. */
  public static Form unknown(String id, String plugin) {
    return new Form(
        id, plugin, Text.same(""), List.of(), SideEffects.WRITES, List.of(), new Json("{}"));
  }

  public List<Slot> required() {
    return slots.stream().filter(Slot::required).toList();
  }

  public Optional<Slot> at(String pointer) {
    return slots.stream().filter(slot -> slot.pointer().equals(pointer)).findFirst();
  }

  /** What a person is asked for where nothing is required: the first thing to be told in words. */
  public Optional<Slot> main() {
    return slots.stream().filter(slot -> slot.sort() == Sort.WORDS).findFirst();
  }
}
