package aurora5.api.plan;

/**
 * A step already in the plan, as later steps name it: {@code T} is what it delivers to them.
 * Immutable. Since only steps already made can be named, a plan has no cycle.
 */
public final class Node<T> {
  private final Flow<?> flow;
  private final int index;
  private final String name;

  Node(Flow<?> flow, int index, String name) {
    this.flow = flow;
    this.index = index;
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** The position of the step in its plan, or -1 for the input; checks that it is of this plan. */
  int indexIn(Flow<?> expected) {
    if (flow != expected) {
      throw new IllegalArgumentException("step '" + name + "' belongs to another plan");
    }
    return index;
  }
}
