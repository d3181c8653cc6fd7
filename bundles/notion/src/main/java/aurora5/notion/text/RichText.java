package aurora5.notion.text;

import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Texts as Notion takes them: arrays of pieces. Pure. */
public final class RichText {
  /** UTF-16 units of a piece. */
  public static final int PIECE = 2_000;

  /** Pieces of a value of a column. */
  public static final int PIECES = 100;

  /** Pieces of a block: fewer than Notion takes, so that no block alone is too large to send. */
  static final int PIECES_OF_BLOCK = 25;

  private RichText() {}

  /**
   * The whole text, in as many arrays as it needs.
   *
   * @param most pieces of an array
   */
  static List<ArrayNode> arrays(List<Span> spans, int most) {
    List<ArrayNode> arrays = new ArrayList<>();
    ArrayNode last = JsonNodeFactory.instance.arrayNode();
    arrays.add(last);
    for (Span span : spans) {
      for (String piece : Graphemes.split(span.text(), PIECE)) {
        if (last.size() == most) {
          last = JsonNodeFactory.instance.arrayNode();
          arrays.add(last);
        }
        last.add(piece(span, piece));
      }
    }
    return arrays;
  }

  /**
   * One array. A text that does not fit ends with a sentence that says how much is left out.
   *
   * @param longest UTF-16 units; at most 2,000 a piece and 100 pieces
   */
  public static ArrayNode array(String text, int longest) {
    return arrays(List.of(Span.of(Excerpt.of(text, longest))), PIECES).get(0);
  }

  /** One array of pieces in their styles, of at most 100; for texts that are known to be short. */
  public static ArrayNode array(List<Span> spans) {
    return arrays(spans, PIECES).get(0);
  }

  private static ObjectNode piece(Span span, String text) {
    ObjectNode piece = Documents.mapper().createObjectNode().put("type", "text");
    ObjectNode content = piece.putObject("text").put("content", text);
    span.link().ifPresent(url -> content.putObject("link").put("url", url));
    if (span.bold() || span.code()) {
      piece.putObject("annotations").put("bold", span.bold()).put("code", span.code());
    }
    return piece;
  }

  /** What people read in an array, sent or received. */
  public static String read(JsonNode array) {
    var text = new StringBuilder();
    for (JsonNode piece : array) {
      text.append(
          piece.hasNonNull("plain_text")
              ? piece.path("plain_text").asText()
              : piece.path("text").path("content").asText());
    }
    return text.toString();
  }
}
