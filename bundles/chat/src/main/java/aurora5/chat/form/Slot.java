package aurora5.chat.form;

import aurora5.api.Text;
import java.util.List;

/**
 * One thing a workflow wants to know. Immutable.
 *
 * @param path names from the outside in: {@code user, birth}
 * @param within labels of the records that it is part of, from the outside in
 * @param label as the workflow's author put it for people
 * @param choices names to choose from, if there are such
 * @param items of one record, where there are several to be told; their paths begin in it
 */
public record Slot(
    List<String> path,
    List<Text> within,
    Text label,
    Sort sort,
    Need need,
    Bounds bounds,
    List<String> choices,
    List<Slot> items) {
  public Slot {
    path = List.copyOf(path);
    within = List.copyOf(within);
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

  public boolean required() {
    return need == Need.ALWAYS;
  }

  /** Whether one of the others is called the same, so that only its record tells them apart. */
  public boolean ambiguous(List<Slot> others) {
    return !within.isEmpty()
        && others.stream().filter(other -> other.called().equals(called())).count() > 1;
  }

  /** Its label without what is said in addition. */
  private String called() {
    return label.ko().replaceFirst("[(:].*", "").strip();
  }

  /** JSON pointer to the record that it is part of. */
  String record() {
    return pointer().substring(0, pointer().lastIndexOf('/'));
  }
}
