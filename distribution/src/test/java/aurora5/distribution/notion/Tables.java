package aurora5.distribution.notion;

import aurora5.testkit.notion.NotionStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What stands in Aurora's tables at a stand-in for Notion. */
public final class Tables {
  private Tables() {}

  /** Id of the data source of a table. */
  public static String source(NotionStandIn notion, String table) {
    return notion.workspace().all("database").stream()
        .filter(each -> each.at("/title/0/plain_text").asText().equals(table))
        .map(each -> each.at("/data_sources/0/id").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no table " + table));
  }

  public static List<JsonNode> rows(NotionStandIn notion, String table) {
    return notion.rows(source(notion, table));
  }

  /** What people read in a column of text, title or choice. */
  public static String text(JsonNode row, String column) {
    JsonNode value = row.path("properties").path(column);
    if (value.has("select")) {
      return value.path("select").path("name").asText();
    }
    JsonNode texts = value.has("title") ? value.path("title") : value.path("rich_text");
    var all = new StringBuilder();
    texts.forEach(part -> all.append(part.path("plain_text").asText()));
    return all.toString();
  }

  /** The rows of the runs of a workflow. */
  public static List<JsonNode> reports(NotionStandIn notion, String workflow) {
    return rows(notion, "Runs").stream()
        .filter(row -> text(row, "Workflow").equals(workflow))
        .toList();
  }

  /** Ids of the runs of a workflow, as often as they have a row. */
  public static List<String> reported(NotionStandIn notion, String workflow) {
    return reports(notion, workflow).stream().map(row -> text(row, "Run ID")).toList();
  }
}
