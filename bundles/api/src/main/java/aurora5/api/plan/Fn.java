package aurora5.api.plan;

import aurora5.api.step.Step;

/** The shapes of code a step can have; all may throw. {@code With} variants also get the step. */
public interface Fn {
  @FunctionalInterface
  interface Of1<A, R> {
    R apply(A a) throws Exception;
  }

  @FunctionalInterface
  interface Of2<A, B, R> {
    R apply(A a, B b) throws Exception;
  }

  @FunctionalInterface
  interface Of3<A, B, C, R> {
    R apply(A a, B b, C c) throws Exception;
  }

  @FunctionalInterface
  interface Of4<A, B, C, D, R> {
    R apply(A a, B b, C c, D d) throws Exception;
  }

  @FunctionalInterface
  interface With1<A, R> {
    R apply(Step step, A a) throws Exception;
  }

  @FunctionalInterface
  interface With2<A, B, R> {
    R apply(Step step, A a, B b) throws Exception;
  }

  @FunctionalInterface
  interface With3<A, B, C, R> {
    R apply(Step step, A a, B b, C c) throws Exception;
  }

  @FunctionalInterface
  interface With4<A, B, C, D, R> {
    R apply(Step step, A a, B b, C c, D d) throws Exception;
  }

  @FunctionalInterface
  interface Test3<A, B, C> {
    boolean test(A a, B b, C c);
  }

  @FunctionalInterface
  interface Test4<A, B, C, D> {
    boolean test(A a, B b, C c, D d);
  }

  /** Takes back what a step did, given the result the journal kept. */
  @FunctionalInterface
  interface Undo<R> {
    void undo(R result) throws Exception;
  }

  /** As {@link Undo}; the step's idempotency key is the undo's own. */
  @FunctionalInterface
  interface UndoWith<R> {
    void undo(Step step, R result) throws Exception;
  }

  /**
   * Takes back what a step may have done that started and never ended.
   *
   * <p>{@code startedKey} is the idempotency key that the lost attempt had.
   */
  @FunctionalInterface
  interface UndoUnknown {
    void undo(Step step, String startedKey) throws Exception;
  }
}
