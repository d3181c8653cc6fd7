package aurora5.api.ai;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One source of text and pictures behind {@link Ai}. Thread-safe. Registered with {@code
 * service.ranking}: the highest that is {@link #available} answers.
 */
@ConsumerType
public interface Model {
  /** Name to be shown with every answer, such as {@code offline-template}. */
  String name();

  /** Name to be shown with pictures, where something else paints than writes. */
  default String painter() {
    return name();
  }

  boolean available();

  /** Whether it only stands in for a real model; its answers are flagged {@code degraded}. */
  boolean standIn();

  /**
   * @throws ModelException if it could not, and says why
   */
  <R> R write(WriteAsk<R> ask) throws InterruptedException;

  /**
   * @throws ModelException if it could not, and says why
   */
  Picture picture(PictureAsk ask) throws InterruptedException;
}
