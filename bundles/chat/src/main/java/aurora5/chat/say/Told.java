package aurora5.chat.say;

import static java.util.stream.Collectors.joining;

import aurora5.api.Text;
import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.form.Slot;
import aurora5.chat.form.Sort;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Shows what has been told, records within lists indented. Pure. */
record Told(Locale locale) {
  private static final int LONGEST_VALUE = 300;

  /** One field a line; empty if nothing has been told. */
  String lines(Form form, Filled filled) {
    return told(form.slots(), filled, "\n  ").map(line -> "- " + line).collect(joining("\n"));
  }

  /**
   * @param next begins the line of a record
   */
  private Stream<String> told(List<Slot> slots, Filled filled, String next) {
    return slots.stream()
        .flatMap(
            slot ->
                filled
                    .value(slot)
                    .map(value -> name(slot, slots) + ":" + after(shown(slot, value, next)))
                    .stream());
  }

  private static String listed(JsonNode values) {
    return values.valueStream().map(Told::plain).collect(joining(", "));
  }

  private static String plain(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().stripTrailingZeros().toPlainString();
    }
    return value.isTextual() ? value.textValue() : value.toString();
  }

  private static String after(String value) {
    return value.startsWith("\n") ? value : " " + value;
  }

  private String name(Slot slot, List<Slot> others) {
    String name = Label.of(slot.label(), locale).name();
    return slot.ambiguous(others) ? around(slot) + " " + name : name;
  }

  /** The records that a field is part of. */
  String around(Slot slot) {
    return slot.within().stream()
        .map(record -> Label.of(record, locale).name())
        .collect(joining(" › "));
  }

  private String shown(Slot slot, JsonNode value, String next) {
    if (slot.sort() == Sort.TRUTH) {
      return (value.booleanValue() ? new Text("예", "yes") : new Text("아니요", "no")).in(locale);
    } else if (value.isArray() && value.isEmpty()) {
      return new Text("없음", "none").in(locale);
    } else if (slot.sort() == Sort.RECORDS) {
      return value
          .valueStream()
          .map(Filled::new)
          .map(row -> told(slot.items(), row, next + "  ").collect(joining(", ", next + "· ", "")))
          .collect(joining());
    }
    String plain = slot.sort() == Sort.LIST ? listed(value) : plain(value);
    return Cut.to(LONGEST_VALUE, plain.replaceAll("\\s+", " "));
  }
}
