package aurora5.api.plan;

/** A step with a name and a type; {@code after} says what it works on. */
public final class StepStart<R> {
  private final Flow<?> flow;
  private final String name;
  private final Class<R> type;

  StepStart(Flow<?> flow, String name, Class<R> type) {
    this.flow = flow;
    this.name = name;
    this.type = type;
  }

  public <A> Step1<A, R, R> after(Node<A> a) {
    return new Step1<>(flow, name, type, a);
  }

  public <A, B> Step2<A, B, R, R> after(Node<A> a, Node<B> b) {
    return new Step2<>(flow, name, type, a, b);
  }

  public <A, B, C> Step3<A, B, C, R, R> after(Node<A> a, Node<B> b, Node<C> c) {
    return new Step3<>(flow, name, type, a, b, c);
  }

  /** Four at most: a step that needs more wants a record made by a step before it. */
  public <A, B, C, D> Step4<A, B, C, D, R, R> after(Node<A> a, Node<B> b, Node<C> c, Node<D> d) {
    return new Step4<>(flow, name, type, a, b, c, d);
  }
}
