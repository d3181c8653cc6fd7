package aurora5.notion.text;

import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Values of columns, as they are sent and as they are read. Pure. */
public final class Values {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final int LONGEST_OPTION = 100;

  private Values() {}

  private static ObjectNode node() {
    return Documents.mapper().createObjectNode();
  }

  public static JsonNode title(String text) {
    ObjectNode value = node();
    value.set("title", RichText.array(text, RichText.PIECE));
    return value;
  }

  /** A text of up to 2,000 units; of a longer one the beginning, which says so. */
  public static JsonNode text(String text) {
    return text(text, RichText.PIECE);
  }

  /**
   * @param longest UTF-16 units
   */
  public static JsonNode text(String text, int longest) {
    ObjectNode value = node();
    value.set("rich_text", RichText.array(text, longest));
    return value;
  }

  public static JsonNode number(double number) {
    return node().put("number", number);
  }

  /** An option has no comma and at most 100 units: Notion takes no other. */
  public static JsonNode select(String option) {
    ObjectNode value = node();
    value
        .putObject("select")
        .put("name", Graphemes.first(option.replace(',', ' '), LONGEST_OPTION));
    return value;
  }

  /** A moment in a person's zone. */
  public static JsonNode date(Instant moment, ZoneId zone) {
    ObjectNode value = node();
    value
        .putObject("date")
        .put("start", DATE.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
    return value;
  }

  public static JsonNode tick(boolean ticked) {
    return node().put("checkbox", ticked);
  }

  public static JsonNode link(String url) {
    return node().put("url", url);
  }

  public static JsonNode relation(Collection<String> pages) {
    ObjectNode value = node();
    var array = value.putArray("relation");
    pages.forEach(page -> array.addObject().put("id", page));
    return value;
  }

  /** The value of a column of a page that Notion has answered, whatever it is called by now. */
  public static JsonNode column(JsonNode page, String id) {
    for (JsonNode value : page.path("properties")) {
      if (value.path("id").asText().equals(id)) {
        return value;
      }
    }
    return MissingNode.getInstance();
  }

  /** Whether a column that Notion has answered holds what is to be sent; false if in doubt. */
  public static boolean same(JsonNode there, JsonNode wanted) {
    if (wanted.has("select")) {
      return option(there).equals(option(wanted));
    } else if (wanted.has("rich_text") || wanted.has("title")) {
      return read(there).equals(read(wanted));
    } else if (wanted.has("checkbox")) {
      return ticked(there) == ticked(wanted);
    }
    return wanted.has("relation")
        && pages(there.path("relation")).equals(pages(wanted.path("relation")));
  }

  private static Set<String> pages(JsonNode relation) {
    return relation
        .valueStream()
        .map(page -> page.path("id").asText().replace("-", ""))
        .collect(Collectors.toSet());
  }

  /** What people read in a column of text or title. */
  public static String read(JsonNode value) {
    return RichText.read(value.has("title") ? value.path("title") : value.path("rich_text"));
  }

  /** Whether a check box is ticked. */
  public static boolean ticked(JsonNode value) {
    return value.path("checkbox").asBoolean();
  }

  /** The chosen option; empty if there is none. */
  public static String option(JsonNode value) {
    return value.path("select").path("name").asText("");
  }
}
