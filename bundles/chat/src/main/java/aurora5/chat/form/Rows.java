package aurora5.chat.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/** The records of a list that were told so far; they may have gaps. Immutable. */
public record Rows(Slot list, ArrayNode told) {
  public static Rows of(Slot list, Filled filled) {
    return filled
        .value(list)
        .filter(ArrayNode.class::isInstance)
        .map(told -> new Rows(list, (ArrayNode) told))
        .orElseGet(() -> none(list));
  }

  public static Rows none(Slot list) {
    return new Rows(list, JsonNodeFactory.instance.arrayNode());
  }

  public int count() {
    return told.size();
  }

  Filled at(int index) {
    return new Filled(told.get(index));
  }

  /** With another record, of which nothing is told. */
  Rows more() {
    ArrayNode more = told.deepCopy();
    more.addObject();
    return new Rows(list, more);
  }

  Rows with(int index, Filled row) {
    ArrayNode more = told.deepCopy();
    more.set(index, row.input());
    return new Rows(list, more);
  }

  /** Whether there may be one more. */
  public boolean room() {
    return list.bounds().most().filter(most -> !fewer(most)).isEmpty();
  }

  /** Whether there are as many as there have to be. */
  public boolean enough() {
    return list.bounds().least().filter(this::fewer).isEmpty();
  }

  private boolean fewer(BigDecimal than) {
    return BigDecimal.valueOf(told.size()).compareTo(than) < 0;
  }
}
