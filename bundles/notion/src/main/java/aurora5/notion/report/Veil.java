package aurora5.notion.report;

import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hides who a person is: values of fields that say it by their name, and whatever looks like an
 * address or a number of somebody, wherever it stands. Immutable.
 *
 * @param known personal values of the input, longest first
 */
record Veil(List<String> known) {
  static final String HIDDEN = "●●●";

  /** Names of fields, without case and anything but letters. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(user|nick|first|last|full|child|customer)?name|.*(email|phone|mobile|contact|address)"
              + "|birth(day|date)?|userid|wixuserid|.*(password|secret|token|apikey)"
              + "|이름|별명|연락처|전화번호|생년월일|주소|이메일");

  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\d-])(\\+?82[- ]?|0)1\\d[- .]?\\d{3,4}[- .]?\\d{4}(?!\\d)");
  private static final int SHORTEST = 2;

  Veil {
    known = List.copyOf(known);
  }

  static Veil over(JsonNode input) {
    Set<String> values = new LinkedHashSet<>();
    collect(input, values);
    List<String> longestFirst = new ArrayList<>(values);
    longestFirst.sort(Comparator.comparing(String::length).reversed());
    return new Veil(longestFirst);
  }

  private static void collect(JsonNode node, Set<String> values) {
    node.fields()
        .forEachRemaining(
            field -> {
              JsonNode value = field.getValue();
              if (value.isValueNode() && personal(field.getKey())) {
                if (value.asText().strip().length() >= SHORTEST) {
                  values.add(value.asText().strip());
                }
              } else {
                collect(value, values);
              }
            });
    if (node.isArray()) {
      node.forEach(item -> collect(item, values));
    }
  }

  private static boolean personal(String field) {
    String name = field.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return PERSONAL.matcher(name).matches();
  }

  /** The input with its personal fields hidden. */
  JsonNode document(JsonNode node) {
    if (node.isObject()) {
      ObjectNode veiled = Documents.mapper().createObjectNode();
      node.fields()
          .forEachRemaining(
              field ->
                  veiled.set(
                      field.getKey(),
                      field.getValue().isValueNode()
                              && !field.getValue().isNull()
                              && personal(field.getKey())
                          ? new TextNode(HIDDEN)
                          : document(field.getValue())));
      return veiled;
    }
    if (node.isArray()) {
      ArrayNode veiled = Documents.mapper().createArrayNode();
      node.forEach(item -> veiled.add(document(item)));
      return veiled;
    }
    return node.isTextual() ? new TextNode(words(node.asText())) : node;
  }

  /** A text, such as that of an error, without what it may have of the person. */
  String words(String text) {
    String veiled = text;
    for (String value : known) {
      veiled = veiled.replace(value, HIDDEN);
    }
    veiled = MAIL.matcher(veiled).replaceAll(HIDDEN);
    return PHONE.matcher(veiled).replaceAll(HIDDEN);
  }
}
