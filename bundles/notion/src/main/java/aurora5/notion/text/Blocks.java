package aurora5.notion.text;

import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes blocks. A text of any length is taken whole: what does not fit into one block goes on in
 * the next. Pure.
 */
public final class Blocks {
  private static final int ROWS = Block.MOST_CHILDREN - 1;

  private Blocks() {}

  /**
   * @param level 1 to 3
   */
  public static List<Block> heading(int level, String text) {
    return texts("heading_" + level, List.of(Span.of(text)));
  }

  /** A paragraph for each line; lines without words are left out. */
  public static List<Block> paragraphs(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .flatMap(line -> texts("paragraph", List.of(Span.of(line))).stream())
        .toList();
  }

  public static List<Block> paragraph(Span... spans) {
    return texts("paragraph", Arrays.asList(spans));
  }

  public static List<Block> bullet(Span... spans) {
    return texts("bulleted_list_item", Arrays.asList(spans));
  }

  public static List<Block> step(Span... spans) {
    return texts("numbered_list_item", Arrays.asList(spans));
  }

  /**
   * @param emoji one character as people see it
   */
  public static List<Block> callout(Tint tint, String emoji, Span... spans) {
    return RichText.arrays(Arrays.asList(spans), RichText.PIECES_OF_BLOCK).stream()
        .map(
            array -> {
              ObjectNode content = text(array).put("color", tint.background());
              content.putObject("icon").put("type", "emoji").put("emoji", emoji);
              return Block.of("callout", content);
            })
        .toList();
  }

  public static Block divider() {
    return Block.of("divider", Documents.mapper().createObjectNode());
  }

  public static List<Block> code(Language language, String text) {
    return RichText.arrays(List.of(Span.of(text)), RichText.PIECES_OF_BLOCK).stream()
        .map(array -> Block.of("code", text(array).put("language", language.word())))
        .toList();
  }

  /** Folded away until somebody opens it; in several if there is too much for one. */
  public static List<Block> toggle(String title, List<Block> children) {
    List<Block> toggles = new ArrayList<>();
    for (List<Block> part : Portions.of(children)) {
      String name = toggles.isEmpty() ? title : title + " (" + (toggles.size() + 1) + ")";
      var content = text(RichText.array(name, RichText.PIECE));
      toggles.add(new Block("toggle", content, part));
    }
    return toggles;
  }

  /** With a head on each part, if there are too many rows for one table. */
  public static List<Block> table(List<String> head, List<List<String>> rows) {
    List<Block> tables = new ArrayList<>();
    for (int begin = 0; begin < Math.max(rows.size(), 1); begin += ROWS) {
      List<Block> children = new ArrayList<>();
      children.add(row(head, head.size()));
      rows.subList(begin, Math.min(begin + ROWS, rows.size()))
          .forEach(row -> children.add(row(row, head.size())));
      ObjectNode content =
          Documents.mapper()
              .createObjectNode()
              .put("table_width", head.size())
              .put("has_column_header", true)
              .put("has_row_header", false);
      tables.add(new Block("table", content, children));
    }
    return tables;
  }

  private static Block row(List<String> cells, int width) {
    if (cells.size() != width) {
      throw new IllegalArgumentException(
          "a row of this table has " + width + " cells, not " + cells.size());
    }
    ObjectNode content = Documents.mapper().createObjectNode();
    ArrayNode array = content.putArray("cells");
    cells.forEach(cell -> array.add(RichText.array(cell, RichText.PIECE)));
    return Block.of("table_row", content);
  }

  /**
   * A picture that was uploaded.
   *
   * @param upload id of the file upload
   */
  public static Block image(String upload, String caption) {
    ObjectNode content = Documents.mapper().createObjectNode().put("type", "file_upload");
    content.putObject("file_upload").put("id", upload);
    content.set("caption", RichText.array(caption, RichText.PIECE));
    return Block.of("image", content);
  }

  private static List<Block> texts(String type, List<Span> spans) {
    return RichText.arrays(spans, RichText.PIECES_OF_BLOCK).stream()
        .map(array -> Block.of(type, text(array)))
        .toList();
  }

  private static ObjectNode text(ArrayNode array) {
    ObjectNode content = Documents.mapper().createObjectNode();
    content.set("rich_text", array);
    return content;
  }
}
