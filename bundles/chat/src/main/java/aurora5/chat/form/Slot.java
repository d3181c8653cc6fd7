package aurora5.chat.form;

import aurora5.api.Text;
import java.util.List;

/**
 * One thing a workflow wants to know. Immutable.
 *
 * @param path names from the outside in: {@code user, birth}
 * @param label as the workflow's author put it for people
 * @param required whether nothing can be run without it
 * @param choices names to choose from, if there are such
 * @param items of one record, where there are several to be told; their paths begin in it
 */
public record Slot(
    List<String> path,
    Text label,
    Sort sort,
    boolean required,
    Bounds bounds,
    List<String> choices,
    List<Slot> items) {
  public Slot {
    path = List.copyOf(path);
    choices = List.copyOf(choices);
    items = List.copyOf(items);
  }

  /** JSON pointer to its value in the input. */
  public String pointer() {
    return "/" + String.join("/", path);
  }

  public String name() {
    return path.get(path.size() - 1);
  }
}
