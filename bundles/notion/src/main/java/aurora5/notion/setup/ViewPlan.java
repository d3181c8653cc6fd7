package aurora5.notion.setup;

import aurora5.notion.places.Column;
import aurora5.notion.places.Table;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A look at a table. Immutable.
 *
 * @param without rows whose select is one of these are left out
 * @param only rows whose select is this one are shown
 * @param board whether it is a board by that select; otherwise a table, the newest first
 */
record ViewPlan<C extends Enum<C> & Column>(
    String name, C select, List<String> without, Optional<String> only, boolean board, C newest) {
  static <C extends Enum<C> & Column> ViewPlan<C> board(String name, C select, C newest) {
    return new ViewPlan<>(name, select, List.of(), Optional.empty(), true, newest);
  }

  static <C extends Enum<C> & Column> ViewPlan<C> without(
      String name, C select, C newest, String... ended) {
    return new ViewPlan<>(name, select, List.of(ended), Optional.empty(), false, newest);
  }

  static <C extends Enum<C> & Column> ViewPlan<C> only(
      String name, C select, C newest, String value) {
    return new ViewPlan<>(name, select, List.of(), Optional.of(value), false, newest);
  }

  ObjectNode body(Table<C> table) {
    ObjectNode body =
        Trees.object()
            .put("database_id", table.database())
            .put("data_source_id", table.source())
            .put("name", name)
            .put("type", board ? "board" : "table");
    String column = bare(table.id(select));
    only.ifPresent(value -> body.set("filter", condition(column, "equals", value)));
    if (!without.isEmpty()) {
      var all = body.putObject("filter").putArray("and");
      without.forEach(value -> all.add(condition(column, "does_not_equal", value)));
    }
    if (board) {
      ObjectNode group = body.putObject("configuration").put("type", "board").putObject("group_by");
      group.put("type", "select").put("property_id", column);
      group.putObject("sort").put("type", "manual");
    }
    body.putArray("sorts")
        .addObject()
        .put("property", bare(table.id(newest)))
        .put("direction", "descending");
    return body;
  }

  /**
   * Ids come encoded for URLs, and are taken so everywhere but here: views have them as they are.
   */
  private static String bare(String id) {
    return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static ObjectNode condition(String column, String word, String value) {
    ObjectNode condition = Trees.object().put("property", column);
    condition.putObject("select").put(word, value);
    return condition;
  }
}
