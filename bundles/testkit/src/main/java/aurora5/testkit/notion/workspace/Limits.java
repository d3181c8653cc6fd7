package aurora5.testkit.notion.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How large and of what form a request and its texts may be. Pure. */
final class Limits {
  static final int ARRAY = 100;
  static final int TEXT = 2000;
  private static final int BLOCKS = 1000;

  private static final Set<String> HUES =
      Set.of(
          "default", "gray", "brown", "orange", "yellow", "green", "blue", "purple", "pink", "red");

  private Limits() {}

  /** Only what the call knows may be in its body. */
  static void keys(JsonNode body, String... known) {
    Set<String> allowed = Set.of(known);
    Set<String> odd = new HashSet<>();
    body.fieldNames().forEachRemaining(odd::add);
    odd.removeAll(allowed);
    if (!odd.isEmpty()) {
      throw Refusal.invalid("body failed validation: body.%s should be not present".formatted(odd));
    }
  }

  static void array(JsonNode array, String where) {
    if (!array.isArray()) {
      throw Refusal.invalid("body failed validation: %s should be an array".formatted(where));
    }
    if (array.size() > ARRAY) {
      throw Refusal.invalid(
          "body failed validation: %s.length should be ≤ `100`, instead was `%d`"
              .formatted(where, array.size()));
    }
  }

  static void hue(JsonNode color, boolean background) {
    if (color.isMissingNode()) {
      return;
    }
    String name = color.asText();
    boolean known = HUES.contains(background ? name.replaceFirst("_background$", "") : name);
    if (!known) {
      throw Refusal.invalid("body failed validation: color should be a known one: " + name);
    }
  }

  static void url(JsonNode url, String where) {
    String text = url.asText();
    if (!url.isTextual() || text.isEmpty() || text.length() > TEXT) {
      throw Refusal.invalid("body failed validation: %s should be a url".formatted(where));
    }
    if (!text.matches("(https?|mailto):.+")) {
      throw Refusal.invalid("Invalid URL for link.");
    }
  }

  /** The same text as Notion gives it back. */
  static ArrayNode richText(JsonNode given, String where) {
    array(given, where);
    ArrayNode texts = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : given) {
      texts.add(part(each, where));
    }
    return texts;
  }

  private static ObjectNode part(JsonNode given, String where) {
    keys(given, "type", "text", "mention", "equation", "annotations", "plain_text", "href");
    keys(given.path("text"), "content", "link");
    keys(
        given.path("annotations"), "bold", "italic", "strikethrough", "underline", "code", "color");
    String type = given.path("type").asText(given.has("mention") ? "mention" : "text");
    ObjectNode part = Things.object().put("type", type);
    String plain;
    switch (type) {
      case "text" -> {
        JsonNode content = given.path("text").path("content");
        if (!content.isTextual()) {
          throw Refusal.invalid(
              "body failed validation: %s.text.content should be defined".formatted(where));
        }
        plain = content.asText();
        if (plain.length() > TEXT) {
          throw Refusal.invalid(
              "body failed validation: %s.text.content.length should be ≤ `2000`, instead was `%d`"
                  .formatted(where, plain.length()));
        }
        keepable(plain, where);
        JsonNode link = given.path("text").path("link");
        if (link.isObject()) {
          url(link.path("url"), where + ".text.link.url");
          part.put("href", link.path("url").asText());
        }
        part.putObject("text").put("content", plain).set("link", link.isObject() ? link : null);
      }
      case "mention" -> {
        JsonNode mention = given.path("mention");
        if (List.of("user", "page", "date", "database").stream().noneMatch(mention::has)) {
          throw Refusal.invalid("body failed validation: %s.mention is unknown".formatted(where));
        }
        part.set("mention", mention);
        plain = mention.has("date") ? mention.path("date").path("start").asText() : "@mention";
      }
      case "equation" -> {
        plain = given.path("equation").path("expression").asText();
        if (plain.length() > 1000) {
          throw Refusal.invalid(
              "body failed validation: %s.equation should be ≤ `1000`".formatted(where));
        }
        part.set("equation", given.path("equation"));
      }
      default ->
          throw Refusal.invalid("body failed validation: %s.type is unknown".formatted(where));
    }
    ObjectNode annotations = part.putObject("annotations");
    for (String name : List.of("bold", "italic", "strikethrough", "underline", "code")) {
      annotations.put(name, given.path("annotations").path(name).asBoolean());
    }
    hue(given.path("annotations").path("color"), true);
    annotations.put("color", given.path("annotations").path("color").asText("default"));
    part.put("plain_text", plain);
    if (!part.has("href")) {
      part.putNull("href");
    }
    return part;
  }

  private static void keepable(String text, String where) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == 0) {
        throw Refusal.invalid("%s holds a character that cannot be kept".formatted(where));
      }
      boolean pair =
          Character.isHighSurrogate(unit)
              && at + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(at + 1));
      if (Character.isSurrogate(unit) && !pair) {
        throw Refusal.invalid("%s holds half a character".formatted(where));
      }
      at += pair ? 1 : 0;
    }
  }

  static String plain(JsonNode richText) {
    StringBuilder text = new StringBuilder();
    richText.forEach(part -> text.append(part.path("plain_text").asText()));
    return text.toString();
  }

  /** Of all children together. */
  static void blocks(JsonNode children) {
    if (count(children) > BLOCKS) {
      throw Refusal.invalid("body failed validation: more than 1000 blocks in one request");
    }
  }

  private static int count(JsonNode children) {
    int blocks = 0;
    for (JsonNode block : children) {
      blocks += 1 + count(block.path(block.path("type").asText()).path("children"));
    }
    return blocks;
  }
}
