package aurora5.notion.places;

import java.util.Map;
import java.util.Objects;

/**
 * A table as it is in Notion. Immutable.
 *
 * @param database what people see and share
 * @param source what is queried and written to: the parent of its rows
 * @param ids of its columns; each has one, but for those that a later version has brought and
 *     nobody has added yet
 */
public record Table<C extends Enum<C> & Column>(
    String database, String source, Map<C, String> ids) {
  public Table {
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(source, "source");
    ids = Map.copyOf(ids);
  }

  /** Whether it is there. */
  public boolean has(C column) {
    return ids.containsKey(column);
  }

  /** The key of the column in the properties of a page and in a filter. */
  public String id(C column) {
    return Objects.requireNonNull(ids.get(column), column::name);
  }
}
