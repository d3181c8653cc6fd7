package aurora5.api.plan;

/** A call of another workflow; {@code with} says what its input is made of. */
public final class CallStart<I, R> {
  private final Flow<?> flow;
  private final String name;
  private final String workflow;
  private final Class<I> inputType;
  private final Class<R> type;

  CallStart(Flow<?> flow, String name, String workflow, Class<I> inputType, Class<R> type) {
    this.flow = flow;
    this.name = name;
    this.workflow = workflow;
    this.inputType = inputType;
    this.type = type;
  }

  /** {@code input} must be free of side effects. */
  public <A> Call<I, R, R> with(Node<A> a, Fn.Of1<? super A, ? extends I> input) {
    return new Call<>(
        flow, name, workflow, inputType, type, (step, x) -> input.apply(Draft.at(x, 0)), a);
  }

  /** As above, from two results. */
  public <A, B> Call<I, R, R> with(
      Node<A> a, Node<B> b, Fn.Of2<? super A, ? super B, ? extends I> input) {
    return new Call<>(
        flow,
        name,
        workflow,
        inputType,
        type,
        (step, x) -> input.apply(Draft.at(x, 0), Draft.at(x, 1)),
        a,
        b);
  }
}
