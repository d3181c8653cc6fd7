package aurora5.api.ai;

import aurora5.api.Text;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

  /**
   * For each, in order, why it must not be painted; empty if nothing speaks against it. By one
   * call, if it takes any.
   *
   * @throws ModelException if it could not be judged
   */
  default List<Optional<Text>> objections(List<PictureAsk> asks) throws InterruptedException {
    return Collections.nCopies(asks.size(), Optional.empty());
  }
}
