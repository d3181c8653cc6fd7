package aurora5.notion.deliver;

import java.util.Objects;
import java.util.Set;

/**
 * Keeps what a person has set: the columns are written only while one of them has a value that we
 * know of. Immutable.
 *
 * @param column id of a column of choice
 * @param ours what may be overwritten
 */
public record Guard(String column, Set<String> ours) {
  public Guard {
    Objects.requireNonNull(column, "column");
    ours = Set.copyOf(ours);
  }
}
