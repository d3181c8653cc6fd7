package aurora5.notion.deliver;

import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where something new is to stand, and by what it is found again there. Immutable. */
public sealed interface Where {
  /**
   * A row of a table.
   *
   * @param source data source
   * @param column id of the column of text that nobody but us writes
   * @param key what stands in it
   */
  record Row(String source, String column, String key) implements Where {
    @Override
    public ObjectNode parent() {
      return node().put("type", "data_source_id").put("data_source_id", source);
    }

    /** Finds it, the oldest first. */
    ObjectNode query() {
      ObjectNode query = node();
      query.putObject("filter").put("property", column).putObject("rich_text").put("equals", key);
      query
          .putArray("sorts")
          .addObject()
          .put("timestamp", "created_time")
          .put("direction", "ascending");
      return query;
    }
  }

  /**
   * A page on a page.
   *
   * @param title by which it is found again
   */
  record Child(String page, String title) implements Where {
    @Override
    public ObjectNode parent() {
      return node().put("type", "page_id").put("page_id", page);
    }
  }

  /** As Notion takes it. */
  ObjectNode parent();

  private static ObjectNode node() {
    return Documents.mapper().createObjectNode();
  }
}
