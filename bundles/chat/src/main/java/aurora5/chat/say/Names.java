package aurora5.chat.say;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.json.Documents;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the fields of a result are called, as its workflow's author put it for people. Immutable.
 */
public record Names(Map<String, Text> labels) {
  /** Of a result nobody has named: its fields are called as they are. */
  public static final Names NONE = new Names(Map.of());

  public Names {
    labels = Map.copyOf(labels);
  }

  public static Names of(Json outputSchema) {
    Map<String, Text> labels = new HashMap<>();
    for (var field : Documents.parseOwn(outputSchema).path("properties").properties()) {
      String name = field.getKey();
      labels.put(
          name,
          new Text(
              field.getValue().path("x-ko").asText(name),
              field.getValue().path("x-en").asText(name)));
    }
    return new Names(labels);
  }

  String of(String field, Locale locale) {
    Text label = labels.get(field);
    return label == null ? field : Label.of(label, locale).name();
  }
}
