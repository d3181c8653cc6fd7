package aurora5.chat.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of an input so far. Immutable: whoever adds something gets another one. */
public record Filled(JsonNode input) {
  public static final Filled NOTHING = new Filled(JsonNodeFactory.instance.objectNode());

  public Optional<JsonNode> value(Slot slot) {
    return Optional.of(input.at(slot.pointer())).filter(node -> !node.isMissingNode());
  }

  public boolean has(Slot slot) {
    return value(slot).isPresent();
  }

  public Filled with(Slot slot, JsonNode value) {
    ObjectNode copy = input.deepCopy();
    ObjectNode place = copy;
    List<String> outer = slot.path().subList(0, slot.path().size() - 1);
    for (String name : outer) {
      place = place.withObjectProperty(name);
    }
    place.set(slot.name(), value);
    return new Filled(copy);
  }

  public Filled with(Map<Slot, JsonNode> values) {
    Filled all = this;
    for (var each : values.entrySet()) {
      all = all.with(each.getKey(), each.getValue());
    }
    return all;
  }

  public Filled without(Slot slot) {
    ObjectNode copy = input.deepCopy();
    if (copy.at(slot.record()) instanceof ObjectNode object) {
      object.remove(slot.name());
    }
    return new Filled(copy);
  }

  /** The same for another version of the workflow: only what that one asks for. */
  public Filled of(Form form) {
    Filled kept = NOTHING;
    for (Slot slot : form.slots()) {
      Optional<JsonNode> value = value(slot);
      kept = value.isPresent() ? kept.with(slot, same(form, slot, value.get())) : kept;
    }
    return kept;
  }

  private JsonNode same(Form form, Slot slot, JsonNode value) {
    if (slot.sort() != Sort.RECORDS) {
      return value;
    }
    Form record = form.of(slot);
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    Rows.of(slot, this).told().forEach(row -> rows.add(new Filled(row).of(record).input()));
    return rows;
  }

  /** What cannot be left out and is not there, in order. */
  public List<Slot> missing(Form form) {
    return form.slots().stream().filter(this::lacks).toList();
  }

  boolean lacks(Slot slot) {
    boolean begun = input.at(slot.record()).size() > 0;
    return !has(slot) && (slot.required() || slot.need() == Need.WITH_ITS_RECORD && begun);
  }

  public boolean isEmpty() {
    return input.isEmpty();
  }
}
