package aurora5.api.talk;

import aurora5.api.ai.ModelException;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A model to talk with. It keeps nothing: the whole talk is given with each call. Thread-safe; a
 * call holds the caller's thread and ends when it is interrupted. The highest ranked one is the
 * house's own door: it picks who is available and keeps the talks, like all calls to models, within
 * the limit.
 */
@ConsumerType
public interface Talker {
  boolean available();

  /**
   * The model's next turn.
   *
   * @param words gets the text piece by piece as it comes; what it has got is void if this method
   *     throws
   * @throws ModelException if the turn did not come, or not to its end; nothing is tried again once
   *     words have come
   */
  Turn.Model next(Talk talk, Consumer<String> words) throws InterruptedException;
}
