package aurora5.openai.book;

import aurora5.api.ai.ModelException;

/**
 * A call in two halves, because an answer that is of no use is paid for all the same.
 *
 * @param <A> what comes back
 * @param <R> what is wanted
 */
public interface Job<A, R> {
  /** {@code text}, {@code picture}, {@code moderation} or {@code talk}. */
  String kind();

  String model();

  /**
   * @throws ModelException if nothing came back
   */
  A ask() throws InterruptedException;

  Bill bill(A answer);

  /**
   * @throws ModelException if the answer is of no use
   */
  R read(A answer);

  /** Whether it costs; a call that costs nothing cannot tell whether the account is empty. */
  default boolean paid() {
    return true;
  }

  /** Whether it may be asked again after a failure. */
  default boolean repeatable() {
    return true;
  }
}
