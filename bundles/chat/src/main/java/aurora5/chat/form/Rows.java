package aurora5.chat.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/** The records of a list that were told so far; the last one may have gaps. Immutable. */
public record Rows(Slot slot, ArrayNode told) {
  private static final String ANOTHER = "/-";

  public static Rows of(Slot slot, Filled filled) {
    JsonNode value = filled.value(slot).orElse(JsonNodeFactory.instance.arrayNode());
    return new Rows(
        slot, value instanceof ArrayNode array ? array : JsonNodeFactory.instance.arrayNode());
  }

  public int count() {
    return told.size();
  }

  public Rows begin() {
    ArrayNode more = told.deepCopy();
    more.addObject();
    return new Rows(slot, more);
  }

  /** The one that is being told. */
  public Filled last() {
    return told.isEmpty() ? Filled.NOTHING : new Filled(told.get(told.size() - 1));
  }

  public Rows with(Filled last) {
    ArrayNode more = told.deepCopy();
    more.set(more.size() - 1, (ObjectNode) last.input());
    return new Rows(slot, more);
  }

  public Filled in(Filled filled) {
    return filled.with(slot, told);
  }

  /** Whether there may be one more. */
  public boolean room() {
    return slot.bounds().most().filter(most -> !fewer(most)).isEmpty();
  }

  /** Whether there are as many as there have to be. */
  public boolean enough() {
    return slot.bounds().least().filter(this::fewer).isEmpty();
  }

  private boolean fewer(BigDecimal than) {
    return BigDecimal.valueOf(told.size()).compareTo(than) < 0;
  }

  /** Pointer to a field of the last one. */
  public String asking(Slot item) {
    return slot.pointer() + "/" + (told.size() - 1) + item.pointer();
  }

  /** Pointer to the one that may follow. */
  public String another() {
    return slot.pointer() + ANOTHER;
  }

  public static boolean another(String asking) {
    return asking.endsWith(ANOTHER);
  }

  /** The field of a record that a pointer asks for. */
  public Optional<Slot> item(String asking) {
    String inList = asking.substring(slot.pointer().length() + 1);
    String inRecord = inList.substring(Math.max(0, inList.indexOf('/')));
    return slot.items().stream().filter(item -> item.pointer().equals(inRecord)).findFirst();
  }
}
