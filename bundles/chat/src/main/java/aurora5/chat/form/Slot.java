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
 */
public record Slot(
    List<String> path,
    Text label,
    Sort sort,
    boolean required,
    Bounds bounds,
    List<String> choices) {
  public Slot {
    path = List.copyOf(path);
    choices = List.copyOf(choices);
  }

  /** JSON pointer to its value in the input. */
  public String pointer() {
    return "/" + String.join("/", path);
  }

  public String name() {
    return path.get(path.size() - 1);
  }
}
