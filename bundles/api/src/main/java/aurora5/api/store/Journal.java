package aurora5.api.store;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one way anything gets to disk. Thread-safe; appends are written in the order they are handed
 * in, many of them with one force.
 */
@ProviderType
public interface Journal {
  /**
   * Writes all entries or none. The stage completes after the force, on a thread of the store that
   * must not be blocked; exceptionally with a {@link StoreException} when it could not be written.
   */
  CompletionStage<Appended> append(List<Entry> entries);

  /**
   * The same for a thread that may wait for the disk: if nothing else is to be written, it writes
   * itself, which saves two changes of threads, and the stage is complete when this returns.
   */
  default CompletionStage<Appended> appendHere(List<Entry> entries) {
    return append(entries);
  }

  /**
   * Events of one run after a sequence number, in order.
   *
   * @throws StoreException if one of them is missing or not what was written
   */
  List<Journaled> events(String runId, long afterSeq, int limit);

  /** Number of a run's last event, without a look at what the events say; 0 if it has none. */
  default long lastSeq(String runId) {
    List<Journaled> all = events(runId, 0, Integer.MAX_VALUE);
    return all.isEmpty() ? 0 : all.get(all.size() - 1).seq();
  }

  /**
   * Events of all runs after a position, in order. One that is not what was written is left out:
   * whoever reads its run hears of it.
   */
  List<Journaled> eventsAfter(long position, int limit);

  /** Position of the last event on disk. */
  long position();

  /**
   * Tells of every event committed from now on, in order, on a thread of its own: a slow observer
   * delays other observers, never the writer.
   */
  AutoCloseable observe(Consumer<Journaled> observer);
}
