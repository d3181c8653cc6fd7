package aurora5.notion.setup;

import aurora5.notion.places.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How one of our tables is to be. Immutable.
 *
 * @param name by which the others call it: {@code runs}
 * @param title as people see it when it is made
 * @param kinds of all its columns
 * @param key the column by which our rows are found again
 * @param workflow the column that names a workflow, if any does
 */
record Blueprint<C extends Enum<C> & Column>(
    Class<C> columns,
    String name,
    String title,
    String emoji,
    String says,
    Map<C, Kind> kinds,
    C key,
    List<C> workflow,
    List<ViewPlan<C>> views) {
  /** Stands in the description of the database, so that it is found again whatever its name. */
  String marker() {
    return "aurora:" + name + ":v1";
  }

  /** The same, its numbers without prefixes. */
  Blueprint<C> bare() {
    Map<C, Kind> all = new EnumMap<>(kinds);
    all.replaceAll((column, kind) -> kind.bare());
    return new Blueprint<>(
        columns, name, title, emoji, says, Map.copyOf(all), key, workflow, views);
  }

  String description() {
    return says + " " + marker();
  }
}
