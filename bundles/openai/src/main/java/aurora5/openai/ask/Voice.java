package aurora5.openai.ask;

import aurora5.api.ai.ModelException;
import java.util.function.Consumer;

/** One way to ask a server for text. Thread-safe. */
interface Voice {
  /**
   * @throws ModelException if nothing came back
   */
  Reply say(Prompt prompt) throws InterruptedException;

  /**
   * The same, piece by piece.
   *
   * @throws ModelException if it did not come to an end: a stream that merely stops is one that
   *     broke
   */
  Reply stream(Prompt prompt, Consumer<String> words) throws InterruptedException;
}
