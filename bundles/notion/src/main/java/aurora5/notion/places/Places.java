package aurora5.notion.places;

import aurora5.api.Text;
import aurora5.notion.wire.NotionException;
import java.util.Optional;
import java.util.function.Consumer;

/** Knows where things are. Thread-safe. */
public interface Places {
  /** Empty while there is no key, no page or nothing set up on it. */
  Optional<Tables> tables();

  /**
   * Looks anew where things are, because what was known may no longer be so; adds columns that are
   * gone.
   *
   * @return whether all is there and as it was made; if not, {@link #word} says what to do
   */
  boolean refresh() throws NotionException, InterruptedException;

  /** How things are, and what to do if there are no tables. */
  Text word();

  /**
   * Tells how things are at once and then whenever it changes, one after the other, on the thread
   * that changed it: to be taken note of and returned from.
   *
   * @return to be closed by whoever wants to hear no more
   */
  Hearing listen(Consumer<Optional<Tables>> listener);

  /** Ends what {@link #listen} began. */
  interface Hearing extends AutoCloseable {
    @Override
    void close();
  }
}
