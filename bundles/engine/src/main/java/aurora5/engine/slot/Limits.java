package aurora5.engine.slot;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * How many runs of a workflow may work at the same time: what its author says and what the operator
 * set. Thread-safe.
 */
public final class Limits {
  private final ConcurrentMap<String, Integer> authors = new ConcurrentHashMap<>();
  private final Supplier<Map<String, Integer>> operator;

  public Limits(Supplier<Map<String, Integer>> operator) {
    this.operator = operator;
  }

  /** What the newest version of the workflow says now; empty if it says nothing, or is gone. */
  public void author(String workflow, OptionalInt most) {
    if (most.isPresent()) {
      authors.put(workflow, most.getAsInt());
    } else {
      authors.remove(workflow);
    }
  }

  public OptionalInt author(String workflow) {
    return optional(authors.get(workflow));
  }

  OptionalInt operator(String workflow) {
    return optional(operator.get().get(workflow));
  }

  /** The smaller counts. */
  int of(String workflow) {
    int set = operator.get().getOrDefault(workflow, Integer.MAX_VALUE);
    return Math.min(set, authors.getOrDefault(workflow, Integer.MAX_VALUE));
  }

  private static OptionalInt optional(Integer most) {
    return most == null ? OptionalInt.empty() : OptionalInt.of(most);
  }
}
