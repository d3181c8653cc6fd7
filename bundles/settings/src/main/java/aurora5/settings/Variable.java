package aurora5.settings;

import aurora5.api.Text;
import java.util.List;

/**
 * A variable of the environment. Immutable.
 *
 * @param initial the value when it is not set, as one would write it; empty for none
 * @param secret whether its value must never be shown
 */
record Variable(
    String name, Kind kind, String initial, boolean secret, Text says, List<Target> targets) {
  static Variable of(String name, Kind kind, String initial, Text says, Target... targets) {
    return new Variable(name, kind, initial, false, says, List.of(targets));
  }

  static Variable secret(String name, Text says, Target... targets) {
    return new Variable(name, new Kind.Words(4096), "", true, says, List.of(targets));
  }

  Object initialValue() {
    return initial.isEmpty() ? "" : kind.parse(initial).orElseThrow();
  }
}
