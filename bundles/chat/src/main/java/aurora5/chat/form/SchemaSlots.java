package aurora5.chat.form;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the slots of a schema, those of records within records and within lists included. Used by
 * one thread.
 */
final class SchemaSlots {
  /** Records within each other, be it in lists; what lies deeper is asked for as a document. */
  private static final int DEEPEST = 6;

  private final List<Slot> slots = new ArrayList<>();
  private final int around;

  /**
   * @param around how many records this one lies in
   */
  private SchemaSlots(int around) {
    this.around = around;
  }

  static List<Slot> of(Json schema) {
    return of(Documents.parseOwn(schema), 0);
  }

  private static List<Slot> of(JsonNode record, int around) {
    var reading = new SchemaSlots(around);
    reading.record(record, new Spot(List.of(), List.of(), Need.ALWAYS));
    return List.copyOf(reading.slots);
  }

  /** Where in the schema we are, and whether it has to be told. */
  private record Spot(List<String> path, List<Text> within, Need need) {
    Spot field(String name, boolean required) {
      Need inside = required && need != Need.NEVER ? need : Need.NEVER;
      return new Spot(with(path, name), within, inside);
    }

    /** What may be left out whole has fields that may not, once it is begun. */
    Spot record(Text label) {
      return new Spot(path, with(within, label), need == Need.NEVER ? Need.WITH_ITS_RECORD : need);
    }

    private static <T> List<T> with(List<T> before, T last) {
      return Stream.concat(before.stream(), Stream.of(last)).toList();
    }
  }

  private void record(JsonNode schema, Spot spot) {
    List<String> required =
        StreamSupport.stream(schema.path("required").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            field ->
                field(
                    field.getValue(),
                    spot.field(field.getKey(), required.contains(field.getKey()))));
  }

  private void field(JsonNode schema, Spot spot) {
    int depth = around + spot.path().size();
    Text label = label(schema, spot.path());
    if (isRecord(schema) && depth < DEEPEST) {
      record(schema, spot.record(label));
    } else {
      boolean records = isRecord(schema.path("items")) && depth < DEEPEST;
      slots.add(
          new Slot(
              spot.path(),
              spot.within(),
              label,
              records ? Sort.RECORDS : sort(schema),
              spot.need(),
              bounds(schema),
              choices(schema),
              records ? of(schema.path("items"), depth) : List.of()));
    }
  }

  private static boolean isRecord(JsonNode schema) {
    return schema.path("properties").size() > 0;
  }

  private static Text label(JsonNode schema, List<String> path) {
    String name = path.get(path.size() - 1);
    return new Text(schema.path("x-ko").asText(name), schema.path("x-en").asText(name));
  }

  private static Sort sort(JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "string" -> schema.has("enum") ? Sort.CHOICE : formed(schema.path("format").asText());
      case "integer" -> Sort.WHOLE;
      case "number" -> Sort.NUMBER;
      case "boolean" -> Sort.TRUTH;
      case "array" ->
          schema.path("items").path("type").asText().equals("string") ? Sort.LIST : Sort.DOCUMENT;
      default -> Sort.DOCUMENT;
    };
  }

  private static Sort formed(String format) {
    return switch (format) {
      case "date" -> Sort.DATE;
      case "time" -> Sort.TIME;
      case "date-time" -> Sort.MOMENT;
      default -> Sort.WORDS;
    };
  }

  private static Bounds bounds(JsonNode schema) {
    String what =
        switch (schema.path("type").asText()) {
          case "string" -> "Length";
          case "array" -> "Items";
          default -> "imum";
        };
    return new Bounds(end(schema.path("min" + what)), end(schema.path("max" + what)));
  }

  private static Optional<BigDecimal> end(JsonNode number) {
    return number.isNumber() ? Optional.of(number.decimalValue()) : Optional.empty();
  }

  private static List<String> choices(JsonNode schema) {
    return StreamSupport.stream(schema.path("enum").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
